import { expect, it } from 'vitest';
import { csvLine } from '#web/portfolio/csv.ts';

it('writes money with a decimal comma, days as Brazil does, and no text that a spreadsheet would run', () => {
  expect(
    csvLine([
      { text: 'Silva; "Filhos"' },
      { text: '=HYPERLINK("http://x")' },
      { text: '+55' },
      { centavos: -5 },
      { centavos: 123_456 },
      { day: '2026-03-09' },
      { count: -3 },
      undefined,
    ]),
  ).toBe('"Silva; ""Filhos""";"\'=HYPERLINK(""http://x"")";\'+55;-0,05;1234,56;09/03/2026;-3;\r\n');
});
