/** Whether an object has no entries; it lists none of them, because ledgers are asked often. */
export function isEmpty(entries: object): boolean {
  for (const _ in entries) return false;
  return true;
}
