import { expect, it } from 'vitest';
import { variablesOf } from '#domain/messages/template-variables.ts';

it.each([
  { text: 'Olá, {{ greeting }}!', variables: [['greeting']] },
  { text: '{% if hasBill %}{{ bill.url }}{% endif %}', variables: [['hasBill'], ['bill', 'url']] },
  { text: '{% if false %}{{ never }}{% endif %}', variables: [['never']] },
  { text: '{% assign rest = owed | strip %}{{ rest }}', variables: [['owed']] },
  { text: '{% for one in invoices %}{{ one.owed }}{% endfor %}', variables: [['invoices']] },
  { text: '{{ invoices[0].owed }}', variables: [['invoices', 0, 'owed']] },
  { text: '{{ invoices[at].owed }}', variables: [['invoices', undefined, 'owed'], ['at']] },
  { text: 'Nada', variables: [] },
])('$text uses $variables', ({ text, variables }) => {
  expect(variablesOf(text)).toEqual(variables);
});

it('throws what Liquid throws', () => {
  expect(() => variablesOf('{% if x %}')).toThrow('tag {% if x %} not closed');
});
