/** A name with hyphens as a part of the id of an output, which holds letters and digits alone: `BancoSul` for `banco-sul`. */
export const inOutputs = (name: string): string =>
  name.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());
