/** A catalogue's texts in another language: by insats, by the name of the text. */
export type Overlay = ReadonlyMap<string, ReadonlyMap<string, string>>;
