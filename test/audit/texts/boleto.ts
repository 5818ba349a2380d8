function mod10(digits: string): number {
  let sum = 0;
  let weight = 2;
  for (const digit of [...digits].reverse()) {
    const product = Number(digit) * weight;
    sum += product > 9 ? product - 9 : product;
    weight = weight === 2 ? 1 : 2;
  }
  return (10 - (sum % 10)) % 10;
}

function mod11(digits: string): number {
  let sum = 0;
  let weight = 2;
  for (const digit of [...digits].reverse()) {
    sum += Number(digit) * weight;
    weight = weight === 9 ? 2 : weight + 1;
  }
  const check = 11 - (sum % 11);
  return check === 0 || check === 10 || check === 11 ? 1 : check;
}

/** What the 47 digits of a boleto ask for, in centavos, and what is wrong with them. */
export function readBoleto(line: string): { amount: number; faults: string[] } {
  const d = line.replace(/\D/g, '');
  if (d.length !== 47) return { amount: 0, faults: [`must have 47 digits, not ${d.length}`] };
  const field = (from: number, to: number) => d.slice(from, to);
  const fields: [string, string][] = [
    [field(0, 9), field(9, 10)],
    [field(10, 20), field(20, 21)],
    [field(21, 31), field(31, 32)],
  ];
  const free = field(4, 9) + field(10, 20) + field(21, 31);
  const general = mod11(field(0, 4) + field(33, 47) + free);
  return {
    amount: Number(field(37, 47)),
    faults: [
      ...fields.flatMap(([digits, check], index) =>
        mod10(digits) === Number(check)
          ? []
          : [`the check digit of field ${index + 1} must be ${mod10(digits)}`],
      ),
      ...(general === Number(field(32, 33)) ? [] : [`the general check digit must be ${general}`]),
    ],
  };
}
