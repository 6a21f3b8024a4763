/** The rooms that every map has, in the order of the work: where each lies. Their names are in the dictionary under `place.rooms`. */
export const mapRooms = {
  board: (id: string) => `/maps/${id}`,
  backlog: (id: string) => `/maps/${id}/backlog`,
  calendar: (id: string) => `/maps/${id}/calendar`,
  proven: (id: string) => `/maps/${id}/proven`,
  programme: (id: string) => `/maps/${id}/programme`,
} as const

export type MapRoom = keyof typeof mapRooms
