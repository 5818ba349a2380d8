/**
 * The script of the gallery, in the page itself. An e-mail follows the appearance of the system, so its rules for the dark are made to
 * hold, or not, as somebody chooses here. A thumbnail is made when it comes into sight: a hundred e-mails at once are slow.
 */
export const SCRIPT = `
const data = JSON.parse(document.getElementById('data').textContent);
const form = document.getElementById('filters');
const viewer = document.getElementById('viewer');
const buttons = [...document.querySelectorAll('[data-id]')];
const chosen = (name) => form.elements[name].value;
const byId = (id) => document.getElementById(id);
const filters = [...form.querySelectorAll('select')];

function asShown(id) {
  const scheme = chosen('scheme');
  return data.htmls[data.previews[id].html]
    .replace(/\\(prefers-color-scheme:\\s*dark\\)/g, scheme === 'dark' ? '(min-width: 0px)' : '(max-width: 0px)')
    .replace('</head>', '<style>:root { color-scheme: ' + scheme + ' only !important; }</style></head>');
}

const inSight = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) draw(target);
}, { rootMargin: '400px' });

function draw(button) {
  const shot = button.querySelector('.shot');
  if (shot === null) return;
  const look = chosen('scheme');
  if (shot.dataset.look === look) return;
  shot.dataset.look = look;
  const { html, sms, chat } = data.previews[button.dataset.id];
  if (html === undefined) {
    const bubble = document.createElement('span');
    bubble.className = chat === undefined ? 'bubble sms' : 'bubble chat';
    bubble.lang = 'pt-BR';
    bubble.textContent = chat ?? sms;
    shot.replaceChildren(bubble);
    return;
  }
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', '');
  frame.tabIndex = -1;
  frame.title = button.querySelector('.subject').textContent;
  frame.scrolling = 'no';
  frame.srcdoc = asShown(button.dataset.id);
  shot.replaceChildren(frame);
}

const fits = (button) =>
  filters.every(({ name, value }) => value === '' || button.dataset[name] === value);

function apply() {
  document.body.className = chosen('device');
  for (const button of buttons) button.parentElement.hidden = !fits(button);
  for (const part of document.querySelectorAll('.steps > li, main section'))
    part.hidden = !part.querySelector('.thumbs > li:not([hidden])');
  const count = buttons.filter(fits).length;
  byId('count').textContent = filters.length === 0 ? '' : data.shown.replace('\\u0000', count);
  for (const button of buttons) {
    inSight.unobserve(button);
    inSight.observe(button);
  }
  if (viewer.open) show(viewer.dataset.id);
}

function show(id) {
  const preview = data.previews[id];
  viewer.dataset.id = id;
  byId('viewer-subject').textContent = preview.subject;
  byId('viewer-about').textContent = preview.about;
  for (const device of ['phone', 'desktop']) {
    byId('viewer-' + device).parentElement.hidden = preview.html === undefined;
    byId('viewer-' + device).srcdoc = preview.html === undefined ? '' : asShown(id);
  }
  byId('viewer-text').parentElement.hidden = !preview.text;
  byId('viewer-text').textContent = preview.text ?? '';
  byId('viewer-sms').parentElement.hidden = !preview.sms;
  byId('viewer-sms').textContent = preview.sms ?? '';
  byId('viewer-sms-about').textContent = preview.smsAbout ?? '';
  byId('viewer-chat').parentElement.hidden = !preview.chat;
  byId('viewer-chat').textContent = preview.chat ?? '';
  byId('viewer-chat-about').textContent = preview.chatAbout ?? '';
  if (!viewer.open) viewer.showModal();
}

function move(by) {
  const ids = buttons.filter(fits).map((button) => button.dataset.id);
  const next = ids[(ids.indexOf(viewer.dataset.id) + by + ids.length) % ids.length];
  if (next) show(next);
}

form.addEventListener('change', apply);
document.querySelector('main').addEventListener('click', ({ target }) => {
  const button = target.closest('[data-id]');
  if (button) show(button.dataset.id);
});
byId('previous').addEventListener('click', () => move(-1));
byId('next').addEventListener('click', () => move(1));
byId('close').addEventListener('click', () => viewer.close());
viewer.addEventListener('keydown', ({ key }) => {
  if (key === 'ArrowLeft') move(-1);
  if (key === 'ArrowRight') move(1);
});
viewer.addEventListener('close', () =>
  buttons.find((button) => button.dataset.id === viewer.dataset.id)?.focus());
apply();
`;
