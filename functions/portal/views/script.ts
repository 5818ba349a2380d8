/**
 * What is nicer with JavaScript; all works without it. Copy buttons show themselves, and a form is sent once however often
 * its button is tapped.
 */
export const SCRIPT = `
for (const button of document.querySelectorAll('[data-copy]')) {
  const code = document.getElementById(button.dataset.copy);
  const status = button.nextElementSibling;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent.trim());
      status.textContent = 'Copiado. Agora é só colar no aplicativo do seu banco.';
    } catch {
      getSelection().selectAllChildren(code);
      status.textContent = 'Toque no código selecionado e escolha copiar.';
    }
  });
}
for (const form of document.forms) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
  });
  addEventListener('pageshow', () => delete form.dataset.sent);
}
`;
