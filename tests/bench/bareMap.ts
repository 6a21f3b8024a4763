/** The statements, by hand, that read what a whole map consists of. */
export const mapStatements = (mapId: string): string[] => [
  `select * from maps where id = '${mapId}'`,
  `select * from stages where map_id = '${mapId}' order by position`,
  `select * from barriers where map_id = '${mapId}' order by id`,
  `select l.hypothesis_id, l.barrier_id from hypothesis_barriers l
   join barriers b on b.id = l.barrier_id where b.map_id = '${mapId}' order by l.hypothesis_id`,
  `select e.id, e.hypothesis_id, e.status, e.started_at, a.status, a.variant, a.contested, a.since
   from experiments e left join analyses a on a.experiment_id = e.id and a.revision = e.revision
   where e.map_id = '${mapId}' and e.status <> 'draft'`,
  `select barrier_id, source, count(*), sum(sample_size), sum(affected), max(date)
   from evidence where map_id = '${mapId}' and kind = 'observation' group by barrier_id, source`,
]

/** The statement that reads the hypotheses of a map. */
export const hypothesesStatement = (mapId: string): string =>
  `select id, change, metric, estimates, owner from hypotheses where map_id = '${mapId}' and archived = 0`
