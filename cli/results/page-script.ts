/** Sorts the table of a result page by the heading that is pressed, and shows the rows that have what is typed, with their totals. */
export const SCRIPT = `
const table = document.querySelector('table');
const body = table.tBodies[0];
const rows = [...body.rows];
const valueOf = (row, column) => row.cells[column].dataset.value ?? row.cells[column].textContent;
const compare = (one, other) => {
  if (one === '' || other === '') return (one === '') - (other === '');
  const [a, b] = [Number(one), Number(other)];
  return Number.isNaN(a) || Number.isNaN(b) ? one.localeCompare(other, document.documentElement.lang, { numeric: true }) : a - b;
};
for (const button of table.querySelectorAll('th button'))
  button.addEventListener('click', () => {
    const heading = button.parentElement;
    const isUp = heading.getAttribute('aria-sort') !== 'ascending';
    for (const other of table.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
    const column = heading.cellIndex;
    rows.sort((one, other) => {
      const [a, b] = [valueOf(one, column), valueOf(other, column)];
      return a === '' || b === '' || isUp ? compare(a, b) : compare(b, a);
    });
    body.append(...rows);
  });
const reais = new Intl.NumberFormat('pt-BR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const filter = document.querySelector('input[type=search]');
const shown = document.querySelector('output');
filter.addEventListener('input', () => {
  const wanted = filter.value.trim().toLocaleLowerCase();
  let count = 0;
  for (const row of rows) {
    row.hidden = wanted !== '' && !row.textContent.toLocaleLowerCase().includes(wanted);
    if (!row.hidden) count += 1;
  }
  shown.textContent = shown.dataset.text.replace('#', count);
  for (const total of table.tFoot.querySelectorAll('[data-sums]')) {
    let sum = 0;
    for (const row of rows) if (!row.hidden) sum += Number(row.cells[total.cellIndex].dataset.value);
    total.textContent = total.dataset.sums === 'centavos' ? reais.format(sum / 100) : String(sum);
  }
});
`;
