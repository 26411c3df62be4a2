/**
 * Plain data as JSON, to tell whether two pieces of it are the same. Old libraries give arrays and numbers a `toJSON`
 * (Prototype 1.6 does), which writes a list of objects as "[object Object]": it is passed over.
 */
export function written(data: unknown): string {
  return JSON.stringify(data, function (this: Readonly<Record<string, unknown>>, key) {
    return this[key];
  });
}
