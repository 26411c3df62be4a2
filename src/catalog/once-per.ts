/** Works something out once for each key, and keeps it for as long as the key itself is kept. */
export function oncePer<Key extends WeakKey, Result>(workOut: (key: Key) => Result): (key: Key) => Result {
  const results = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    const found = results.get(key);
    if (found) return found.result;
    const result = workOut(key);
    results.set(key, { result });
    return result;
  };
}
