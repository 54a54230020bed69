/** What a file says of itself beside its text. */
export interface DocumentFacts {
  /** The day the file gives as its own: publication, or the end of the report year; never the moment of export. */
  readonly date: Date;
  /** In the file's properties, not in its face: that the report still had errors. */
  readonly remark?: string;
}
