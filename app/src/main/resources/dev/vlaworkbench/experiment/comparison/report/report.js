const table = document.getElementById('lanes');
const body = table.tBodies[0];
table.querySelectorAll('th').forEach((header, column) => {
  header.querySelector('button').addEventListener('click', () => {
    const down = header.getAttribute('aria-sort') === 'ascending';
    table.querySelectorAll('th').forEach(other => other.removeAttribute('aria-sort'));
    header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const numeric = header.classList.contains('number');
    const key = row => row.cells[column].dataset.key;
    const rows = [...body.rows];
    rows.sort((a, b) => {
      // What there is not comes last, whichever way the rest goes.
      if (key(a) === '' || key(b) === '') return (key(a) === '') - (key(b) === '');
      const order = numeric ? key(a) - key(b) : key(a).localeCompare(key(b));
      return down ? -order : order;
    });
    rows.forEach(row => body.appendChild(row));
  });
});
document.getElementById('hide-dense').addEventListener('change', event =>
  body.querySelectorAll('tr.dense').forEach(row => row.classList.toggle('hidden', event.target.checked)));
