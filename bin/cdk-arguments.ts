/** The CDK context in the arguments of its CLI: `-c key=value`, `--context key=value` or `--context=key=value`. */
export function contextIn(args: readonly string[]): Readonly<Record<string, string>> {
  const pairs = args.flatMap((arg, index) => {
    if (arg === '-c' || arg === '--context') return args[index + 1] ?? [];
    return /^(?:-c|--context)=(.*)$/.exec(arg)?.[1] ?? [];
  });
  return Object.fromEntries(
    pairs.flatMap((pair) => {
      const [, key, value] = /^([^=]+)=(.*)$/.exec(pair) ?? [];
      return key === undefined || value === undefined ? [] : [[key, value]];
    }),
  );
}

/** The value of an option of the CLI, `--name value` or `--name=value`. */
export function optionIn(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(`--${name}`);
  if (at >= 0) return args[at + 1];
  return args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
}
