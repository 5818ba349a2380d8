/** `regua put` */
export const put = {
  summary: 'put a file of events on the bus of a stage: paced, and where it stopped it goes on',
  file: 'JSON Lines or CSV, as for run --invoices',
  stage: 'the stage',
  rate: 'events a second, 600 at most',
  dryRun: 'check everything, and put nothing',
  refused: 'Nothing was put: {count, plural, one {# row is} other {# rows are}} refused',
  future: 'time: is in the future, and on a stage it would happen now',
  creditor: 'creditorId: is not in config/creditors, which has {creditors}',
  heading: '{file}: {count, plural, one {# event} other {# events}} for {stage}',
  type: '{count} {type}',
  before: '{count, plural, one {# was} other {# were}} put before',
  takes: 'At {rate} a second that takes about {minutes, plural, one {# minute} other {# minutes}}',
  changed:
    '{progress}: what was put of {file} before has changed since; to put all of it again, delete {progress}',
  nothingLeft: 'Nothing to put: all of it was put before',
  question: 'Put them on the bus of {stage}? [y/N]',
  progress: '{done} of {count}',
  failed: '{file}:{line} was not taken by the bus: {code}',
  stopped: 'Stopped after {done} of {count}: give the same command again to go on',
  done: 'Put: {count, plural, one {# event} other {# events}} on the bus of {stage}',
} as const;
