/** A file that leaves the service. */
export interface ExportedFile {
  /** With its ending. */
  name: string
  mediaType: string
  text: string
}
