/** `regua serve` */
export const serve = {
  summary:
    'run invoices to a day, then serve the page of each debtor, the API and a test clock on this machine',
  empty: 'begin without invoices: they come over the API',
  data: 'a folder that keeps what comes in, so that the next start goes on from there',
  payments: 'as for run (default: those of the sample, with its invoices)',
  until: 'the day at whose noon the clock stops, until a call has it go on',
  port: 'on localhost; 0 for a free port',
  served: 'The pages of debtors and the API are on {url}; its clock is at {at}. Ctrl+C ends it.',
  application: 'The application, for operators and collectors:  {url}',
  open: 'open the application in the browser',
  builds: 'Building the web application…',
  notBuilt: 'The web application could not be built; the API and the pages of debtors are served without it.',
  loopback:
    'Only this machine is answered (127.0.0.1), without sign-in: the header X-Sandbox-User says who calls.',
  clock: 'What comes next, and how time goes on:  {url}',
  replays: '{count, plural, one {Playing # input} other {Playing # inputs}} of {file} once more…',
  cut: '{file}: the last line had been cut short and was removed; nothing that was answered is lost.',
  ofAnother:
    '{file} is of other invoices, payments, --until or configuration: give those again, or another folder for --data.',
  unreadable:
    '{file}: line {line} cannot be read. Remove it and all after it, or give another folder for --data.',
  verify: 'Is a boleto or a Pix code ours?  {url}',
  type: '{url}  and type {digits}',
} as const;
