import { startTool, type ToolServer } from './toolServer.ts'

interface Arm {
  users: number
  sum: number
}

interface GrowthBookSnapshot {
  id: string
  dateUpdated: string
  /** By variation id, the control first. */
  arms: Record<string, Arm>
  metricId: string
}

export const growthBookToken = 'secret_user_growthbook'

/** `{result}` as `GET /api/v1/experiments/{id}/results` documents it (ExperimentResults), of one proportion. */
function growthBookResults(experimentId: string, snapshot: GrowthBookSnapshot) {
  const { id, dateUpdated, arms, metricId } = snapshot
  const rate = ({ sum, users }: Arm) => sum / users
  const [control] = Object.values(arms)
  const base = control === undefined ? 0 : rate(control)
  return {
    result: {
      id,
      dateUpdated,
      experimentId,
      phase: '0',
      dateStart: '2026-09-01T00:00:00.000Z',
      dateEnd: '',
      dimension: { type: 'none' },
      settings: {
        datasourceId: 'ds_1',
        assignmentQueryId: 'user_id',
        experimentId: 'checkout',
        segmentId: '',
        queryFilter: '',
        inProgressConversions: 'include',
        attributionModel: 'firstExposure',
        statsEngine: 'frequentist',
        regressionAdjustmentEnabled: false,
        goals: [{ metricId, overrides: {} }],
        secondaryMetrics: [],
        guardrails: [],
      },
      queryIds: ['qry_1'],
      results: [
        {
          dimension: 'All',
          totalUsers: Object.values(arms).reduce((total, { users }) => total + users, 0),
          checks: { srm: 0.5 },
          metrics: [
            {
              metricId,
              variations: Object.entries(arms).map(([variationId, arm], i) => ({
                variationId,
                users: arm.users,
                analyses: [
                  {
                    engine: 'frequentist',
                    numerator: arm.sum,
                    denominator: arm.users,
                    mean: rate(arm),
                    stddev: Math.sqrt((rate(arm) * (1 - rate(arm)) * arm.users) / (arm.users - 1)),
                    percentChange: i === 0 ? 0 : rate(arm) / base - 1,
                    ciLow: 0,
                    ciHigh: 0,
                    pValue: i === 0 ? 1 : 0.03,
                  },
                ],
              })),
            },
          ],
        },
      ],
    },
  }
}

export interface GrowthBookStandIn extends ToolServer {
  /** The snapshots that there are, by the experiment's id; others are not found. */
  snapshots: Map<string, GrowthBookSnapshot>
}

/** GrowthBook's REST API, as far as the results of experiments go, with its refusals. */
export async function startGrowthBook(): Promise<GrowthBookStandIn> {
  const snapshots = new Map<string, GrowthBookSnapshot>()
  const server = await startTool(
    growthBookToken,
    ({ path }) => {
      const id = /^\/api\/v1\/experiments\/([^/]+)\/results$/.exec(path)?.[1]
      const snapshot = id === undefined ? undefined : snapshots.get(id)
      return id === undefined || snapshot === undefined
        ? { status: 400, body: { message: 'Could not find experiment with that id' } }
        : { status: 200, body: growthBookResults(id, snapshot) }
    },
    { status: 401, body: { message: 'Invalid API key' } },
  )
  return { ...server, snapshots }
}
