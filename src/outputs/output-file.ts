/** What an output is: a file's name, relative to the output folder, and its bytes. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
