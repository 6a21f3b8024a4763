/** A server started for tests, on either runtime. */
export interface RunningServer {
  url: string
  adminToken: string
  /** The embedded database under it, for what the API can't show. */
  dbFile: string
  stop(): Promise<void>
}

export const adminToken = 'admin-token-of-the-tests'

/** Outgoing calls may reach stand-ins on loopback. */
export const settings = {
  JOURNEYPROOF_ADMIN_TOKEN: adminToken,
  JOURNEYPROOF_SECRET_KEY: 'secret-key-of-the-tests',
  JOURNEYPROOF_ALLOW_PRIVATE_TARGETS: '1',
}
