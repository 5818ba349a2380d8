const ONES = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
].flatMap((names) => names.split(' '));
const TENS = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = ['', ' thousand', ' million', ' billion', ' trillion'];

/** A whole amount of centavos, zero or more, in English words: 123456 is `one thousand two hundred thirty-four reais and fifty-six centavos`. */
export function inEnglish(centavos: number): string {
  const [reais, rest] = [Math.floor(centavos / 100), centavos % 100];
  const parts = [
    ...(reais > 0 || rest === 0 ? [`${numberInEnglish(reais)} ${reais === 1 ? 'real' : 'reais'}`] : []),
    ...(rest > 0 ? [`${numberInEnglish(rest)} ${rest === 1 ? 'centavo' : 'centavos'}`] : []),
  ];
  return parts.join(' and ');
}

function numberInEnglish(value: number): string {
  if (value < 1000) return belowThousand(value);
  const groups: string[] = [];
  for (let [left, scale] = [value, 0]; left > 0; left = Math.floor(left / 1000), scale += 1)
    if (left % 1000 > 0) groups.unshift(`${belowThousand(left % 1000)}${SCALES[scale] ?? ''}`);
  return groups.join(' ');
}

function belowThousand(value: number): string {
  if (value < 20) return ONES[value] ?? '';
  if (value < 100) return `${TENS[Math.floor(value / 10)]}${value % 10 > 0 ? `-${ONES[value % 10]}` : ''}`;
  const rest = value % 100;
  return `${ONES[Math.floor(value / 100)]} hundred${rest > 0 ? ` ${belowThousand(rest)}` : ''}`;
}
