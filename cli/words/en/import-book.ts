/** `regua import` */
export const importBook = {
  summary:
    'read the open titles of an export (XLSX, XLS, CSV) of an ERP, show what would come of them, and write them as events for npx regua run',
  files: 'exports: titles, and lists of customers that titles without CPF or CNPJ are joined with',
  from: 'the system that wrote it (default: recognised by its header)',
  map: 'YAML of what columns, days, amounts and statuses mean (docs/import.md)',
  asOf: 'the day of the export (default: today in Brasília)',
  creditor: 'whose titles they are (default: the only creditor)',
  snapshot: 'the file is the whole open book: titles that vanished since the last one are held',
  changes: 'the file has some titles only: nothing is said of the others',
  total:
    'the open total on the screen of the system, as 1.234.567,89: what was read must agree to the centavo',
  out: 'where to write the events, JSON Lines (default: added to the file of the import before; the first time, the name of the file with .jsonl)',
  letIn:
    'numbers, by commas, of titles that were kept out because a person held them, or because they may be known ones under another number, and that come in now',
  again: 'forgets what was in files of events that are gone, and writes it again',
  yes: 'write without asking; it never releases the batch',
  details: 'print all that was read, line by line',
  stage: 'also put the events on the bus of this stage, paced; go on where an earlier run stopped',
  state: 'the folder that keeps the books and mappings of the imports',

  fieldName:
    '{field, select, titleId {title} instalment {instalment} debtorCode {code of the customer} name {name} taxId {CPF or CNPJ} email {e-mail} phone {phone} areaCode {area code} uf {state} issued {issued on} due {due date} amount {amount} open {open amount} received {received amount} paidOn {paid on} status {status} description {description} digitableLine {linha digitável} pixCode {Pix code} promisedOn {promised for} planDays {days of the plan} other {amounts of the plan}}',
  tellsNotPaid:
    'WARNING: no column of {file} tells which titles are paid. Each row counts as owed in full: make sure that paid ones are not in it.{maybe, select, none {} other { {count, plural, one {The column} other {The columns}} “{headers}” {count, plural, one {is} other {are}} not used, and may tell it: say by --map what {count, plural, one {it is} other {they are}}.}}{days, select, none {} other { If “{days}” is the day of the payment, {isNew, select, yes {write into a file, such as {map},} other {add to {map}}} and import again; a title that is paid in part would then count as paid in full, and its rest is collected only with the column of the balance or of what was paid:\n{yaml}\n  {command}}}',
  paidByDay:
    '  only “{header}” tells what is paid: a title that is paid in part counts as paid in full; with the column of the balance or of what was paid, the rest is collected',
  warned: 'Said at the beginning: {count, plural, one {# warning} other {# warnings}} ({about}).',
  warnedOf:
    '{file}: {topic, select, internal {customers would read a column that looks internal} numbers {no column is the number of the title} repeated {different titles have the same number} withoutNumber {titles have no number} hidden {rows or columns are hidden} total {its line of totals does not agree} other {nothing tells which titles are paid}}',
  noNumbers:
    'ATTENTION: no column of {file} is the number of the title. Messages will have a code of ours, and another amount or due date looks like another title.{alike, select, none { Export with the number, if there is one.} other { Is it one of these, {alike}? {isNew, select, yes {Write into {map}} other {Add to {map}}} and import again:\n{yaml}\n  {command}}}',
  repeatedNumbers:
    'ATTENTION: {of, plural, one {the only title} other {{count} of the # titles}} of {file} {count, plural, one {has no number of its} other {have no number of their}} own, because {empty, plural, =0 {another title has the same one in {headers}} other {{repeated, plural, =0 {} other {another title has the same one in {headers} ({repeated}), or }}the cell of “{number}” is empty or has no number{repeated, plural, =0 {} other { ({empty})}}}}. Messages will have a code of ours, and another amount or due date looks like another title.{names, select, none {} other { {areMore, select, yes {Among them are} other {They are}} {names}.}}{alike, select, empty { Fill in the number where it is kept and export again.} none { Export the instalment too, if the system has it.} apart { “{apart}” tells them apart. {isNew, select, yes {Write into {map}} other {Add to {map}}} and import again:\n{yaml}\n  {command}} other { Is the instalment one of these, “{alike}”? {isNew, select, yes {Write into {map}} other {Add to {map}}} and import again:\n{yaml}\n  {command}}}',
  file: '{file}{sheet, select, none {} other { (sheet {sheet})}}: {profile}, header in line {line}, {form}',
  formCsv: 'CSV by "{delimiter}", {encoding}',
  formSheet: 'spreadsheet',
  restored:
    '  numbers, instalments and codes that a spreadsheet had changed are those of the refused rows again: {what}',
  restoredOne: '“{was}” is {is}',
  mappedBy: '  read by the mapping {file}',
  notMappedBy: '  the kept mapping {file} is of a file with other columns, and is not used',
  columns: '  columns: {columns}',
  fileInShort:
    '{file}{sheet, select, none {} other { (sheet {sheet})}}, {profile}: {columns}{ignored, plural, =0 {} one {; # column ignored} other {; # columns ignored}}',
  customersRead: '  your customers will read “{header}” in messages: {examples}',
  ignored: '  ignored: {headers}',
  notes:
    '  {headers}: {count, plural, one {looks} other {look}} like notes among colleagues, which no customer reads',
  internal:
    'ATTENTION: your customers would read the column “{header}” of {file} ({field}), which looks internal: {examples}. If they should not, {map, select, none {export without it, or under another name,} other {take it out of {map}}} and import again.',
  days: '  days of {headers}: {order, select, dmy {day/month/year} other {month/day/year}}, {because, select, parts {because a part is over 12} column {as the other days of the file} due {because no title is due before it is issued} stated {by {by}} other {each says it by itself}}',
  amounts:
    '  amounts of {headers}: {unit, select, centavos {centavos} other {reais}} as {example}, {because, select, agrees {because some are as in another column} separators {by their separators} total {because the total agrees} header {by the header or the format} other {by {by}}}',
  list: '{file}: a list of {count, plural, one {# customer} other {# customers}}',
  listWithout:
    '  {count, plural, one {# line} other {# lines}} without a sound CPF or CNPJ, which no title is joined with: {lines}',
  hiddenSheet: '{file}: the sheet {sheet} is hidden and is passed over; show it if it counts',
  hiddenRows:
    'ATTENTION: {count, plural, one {# row} other {# rows}} of {file} {count, plural, one {is hidden (line {lines})} other {are hidden (lines {lines})}}, by a filter or by hand. {count, plural, one {It is} other {They are}} left out: nobody is charged for {count, plural, one {it. If it is owed, show it} other {them. If they are owed, show them}} and import again.',
  hiddenColumns:
    'ATTENTION: {count, plural, one {the column} other {the columns}} “{headers}” of {file} {count, plural, one {is} other {are}} hidden in the spreadsheet, and {count, plural, one {is} other {are}} read all the same.',
  lineAgrees:
    '  the line of totals {line} agrees: {stated}{without, select, none {} other {, without {without}}}',
  lineDiffers:
    'ATTENTION: the line of totals {line} of {file} says {stated}, and its rows come to {shown}. Find out why before you go on.',
  lineWithHidden:
    'ATTENTION: the line of totals {line} of {file} says {stated}, with the hidden rows; those that are shown come to {shown}.',
  passedOver: '{file}: the sheet {sheet} has no titles and is passed over',

  owed: 'To collect: {count, plural, one {# title} other {# titles}} of {debtors, plural, one {# debtor} other {# debtors}}, open {amount}',
  inWords: '  {words}',
  sumOwed: '{amount} to collect',
  sumPart: '{amount} of {name}',
  sum: 'Sum: {parts} = {total}, the total that is open in the ERP{line, select, none {} other {; the line of totals, {line}, also adds {counted}}}{unread, plural, =0 {} one {, without # refused row whose amount cannot be read} other {, without # refused rows whose amounts cannot be read}}',
  noSum: 'No sum: what is open of line {line}, which is left out, cannot be read',
  partPaid:
    '  of them {count} paid in part: {amount} were paid before and come as {count, plural, one {a payment} other {payments}}',
  agreements: '  agreed on before: {what}',
  promises: '{count, plural, one {# promise} other {# promises}}',
  plans: '{count, plural, one {# plan} other {# plans}}',
  joined:
    'Completed by the list of customers: {what, select, none {none} other {{what}}}{unknown, plural, =0 {} one {; # title was not found in it} other {; # titles were not found in it}}',
  byCode: '{count, plural, one {# title} other {# titles}} by the code',
  byName: '{count, plural, one {# title} other {# titles}} by the name',
  joinedByName:
    '  by the name alone, to be checked: two persons may have the same ({count, plural, one {line} other {lines}} {lines})',
  respelled:
    'The name that most rows have is taken for all, of {count, plural, one {# customer} other {# customers}}: {names}{more, plural, =0 {} other {; and # more}}',
  respelledName: '{name} (also “{others}”)',
  codeExpected: '  the list has to have the code as the titles do, such as “{code}”',
  leftOut: 'Left out: {what}',
  leftOutSum: '{group} ({is, select, closed {nothing open, amount {sum}} amount {{sum}} other {{sum} open}})',
  toDecide:
    '  line {line}: {id, select, none {} other {{id} · }}{name, select, none {} other {{name} · }}{due, select, none {} other {due {due} · }}{amount} · {word}',
  leftOutPaid: '{count} paid',
  leftOutCancelled: '{count} cancelled',
  leftOutForecast: '{count, plural, one {# forecast} other {# forecasts}}',
  leftOutCredit: '{count, plural, one {# credit or return} other {# credits or returns}}',
  creditsAdded: '{count, plural, one {# credit} other {# credits}}, which the ERP adds',
  creditOf:
    '  credit of {name}, line {line}, {amount}: it is not deducted; deduct it in the ERP, or hold the customer’s titles with Contestado',
  leftOutPayable: '{count, plural, one {# payable} other {# payables}}',
  leftOutDeleted: '{count} deleted',
  leftOutPerson: '{count} for a person to decide',
  leftOutTotal: '{count, plural, one {# line of totals or counts} other {# lines of totals or counts}}',
  leftOutHeader: '{count, plural, one {# repeated header} other {# repeated headers}}',
  leftOutHeading: '{count, plural, one {# line of text} other {# lines of text}}',
  leftOutDeducted:
    '{count, plural, one {# abatement or withheld tax, taken from its title} other {# abatements and withheld taxes, taken from their titles}}',
  leftOutRefused: '{count} refused',
  leftOutHidden: '{count} hidden',
  leftOutDuplicate: '{count} exactly as an earlier row, counted once',
  contradictory:
    '  {count, plural, one {# of the paid ones has an open amount: by its status it is paid (line {lines})} other {# of the paid ones have an open amount: by their status they are paid (lines {lines})}}',
  refused:
    'Refused: {count, plural, one {# row} other {# rows}}{amount, select, none {{unread, plural, =0 {} one {, # whose amount cannot be read} other {, # whose amounts cannot be read}}} other {, open {amount}{unread, plural, =0 {} one {, without # whose amount cannot be read} other {, without # whose amounts cannot be read}}}}; {file}',
  refusedKnown:
    '  {count, plural, one {# of them is of a title that came in before, and stays as it is: mend the row} other {# of them are of titles that came in before, and stay as they are: mend the rows}} in the system, too',
  corrected:
    'Refused before, and imported as they were corrected; they stay as they are: {count, plural, one {# row; mend it} other {# rows; mend them}} in the system, too',
  holdNotes:
    '{count, plural, one {# note may ask} other {# notes may ask}} not to chase{columns, select, none {} other { (read the rest of “{columns}” too)}}; to hold one back, {how, select, none {delete its row} added {add a column Situação and write Contestado into its row} other {write Contestado into {column}}} and import again:',
  holdNote:
    '  line {line}{isRefused, select, yes { (refused)} other {}}{name, select, none {} other {, {name}}}: “{note}”',
  othersOwed:
    'ATTENTION: {count, plural, one {# customer has} other {# customers have}} a title with a person{isUnknown, select, yes {, of an unknown status} other {}} or a note not to chase it, and {titles} more to collect, {amount}; to hold {titles, plural, one {it} other {them}}, {how, select, none {delete} added {add a column Situação with Contestado in} other {write Contestado into {column} of}} {titles, plural, one {line} other {lines}} {lines} and import again.',
  othersOwedLines: '{lines} and {more} more (on the page)',
  othersOwedRow: '  {name}: {why}; to collect: {count, plural, one {line} other {lines}} {lines}, {amount}',
  othersOwedWhy: 'line {line} “{why}”',
  unknownStatus: '“{word}” ({count, plural, one {# row} other {# rows}})',
  unknownStatuses:
    'Statuses that are not known: {what}. In the refused rows, write Em aberto, Pago or Cancelado in their place; or {isNew, select, yes {write into a file, such as {map},} other {add to {map}}} what each is, and import again:\n  # {meanings}\n{yaml}\n  {command}',
  unknownKind: '“{word}” ({count, plural, one {# row} other {# rows}}, {amount})',
  unknownKinds:
    '“{header}” of {file} has {count, plural, one {a kind that is not known} other {kinds that are not known}}: {what}. {areCollected, select, yes {{count, plural, one {It is collected as a title; if it is a credit,} other {They are collected as titles; if one is a credit,}}} other {It may be a credit: it is left out for a person; if it is a title,}} {isNew, select, yes {write into a file, such as {map},} other {add to {map}}} what each is, and import again:\n  # {meanings}\n{yaml}\n  {command}',
  kindMeanings: 'title: is collected; credit and forecast are left out; person: left out, a person decides',
  statusMeanings:
    'open: is collected; paid; cancelled; forecast: left out; person: left out, a person decides',
  statusPerson: 'person',
  statusPaid: 'paid',
  statusPartPaid: 'open',
  refusedFile: 'they come back in {file}',
  refusedBecause: '  {count, plural, one {# line} other {# lines}}: {why}',
  refusedRow: '  {count, plural, one {line} other {# lines,}} {lines}: {why}',
  more: '  and {count} more',
  badContact: 'Contacts that cannot be used (their titles are kept): {count}',
  badContactRow:
    '  {name}, {from, select, none {} other {{from}, }}{count, plural, one {line} other {lines}} {line}: {kind, select, email {e-mail} other {phone}} {value}: {why}',
  droppedCount:
    'Promises, linhas digitáveis and Pix codes that cannot be used (their titles are kept): {count}',
  dropped:
    '  line {line}: {what, select, digitableLine {linha digitável} pixCode {Pix code} other {promise}} left out: {why}',
  notInSum:
    'Not in that sum, by the column of the balance and by that of the amount (← is the whole difference):',
  notInSumRow: '  {name}: {sums}{isAll, select, yes { ←} other {}}',
  nothingLeftOut: 'No row with an amount was left out: compare the file with the screen.',
  unreadRows: '{count, plural, one {# refused, not read} other {# refused, not read}}',
  partPaidRows: '{count, plural, one {what was paid of # title} other {what was paid of # titles}}',
  suggestTaxId: '{why}; another row of the same name has {taxId}: confirm it and fill it in',
  severalContacts:
    'Several contacts in a cell ({count, plural, one {# debtor} other {# debtors}}): the first is used first, and the others are kept',
  severalContactsRow:
    '  {name}, {count, plural, one {line} other {lines}} {lines}: {kind, select, email {e-mail} other {phone}} {first} first; also {others}',
  totalAgrees: 'The total agrees with --total, {amount}.',
  totalDiffers:
    '--total says {given}, and the file has {read}{unread, plural, =0 {} one {, without # row whose amount cannot be read} other {, without # rows whose amounts cannot be read}}: {difference} of difference. No title was written.',
  twoSums: '{open} (balance) / {amount} (amount)',
  account: 'Line by line:',
  accountRead: '  {amount}: read, to collect ({count, plural, one {# title} other {# titles}})',
  accountRefused:
    '  {amount}: line {line}, refused{isRead, select, yes { (counted in the sum of the file)} other {, not in the sum}}: {why}',
  accountCloses: '  With the refused lines, the sum is that of the screen.',
  accountLeft:
    '  {amount} {more, select, yes {are still lacking} other {are too much}}: look at the rows that were left out.',
  totalRefusedFile: 'The refused rows are in {file}, with why: mend them there or in the system.',

  unchanged: 'Known already and unchanged: {count, plural, one {# title} other {# titles}}',
  added: 'New since the last import: {count, plural, one {# title} other {# titles}}',
  addedRow: '  {id} · {name} · due {due} · {amount}',
  amended: 'With another amount or due date: {count, plural, one {# title} other {# titles}}',
  amendedRow:
    '  {id}{amounts, select, same {} other { · amount: was {amount}, now {newAmount}}}{dues, select, same {} other { · due date: was {due}, now {newDue}}}',
  paid: 'Paid since the last import: {ids}',
  partlyPaid: 'Paid in part since the last import: {ids}',
  cancelled: 'Cancelled since the last import: {ids}',
  vanished:
    'Vanished since the last snapshot, and held without a message until somebody says what became of them: {count, plural, one {# title} other {# titles}}',
  vanishedRow:
    '  {name, select, none {customer?} other {{name}}}{description, select, none {} other { · {description}}} · due {due} · {amount} · {id}',
  doubles:
    '{count, plural, one {# title is kept out: it has} other {# titles are kept out: they have}} the customer, due date and amount of one that is open under another number. {count, plural, one {Is it the same} other {Are they the same}}?',
  doubleRow: '  {id} · {name} · due {due} · {amount}: open already as {known}',
  doublesLetIn: '  Titles that are others come in by their numbers:\n  {command}',
  letInUnknown: '--let-in: no title of the files that could come in has the number {ids}',
  held: 'Held by a person now, and paused: {ids}',
  stillHeld:
    'Held by a person before, and still left out: {ids}. Those that are settled with the customer come in again by:\n  {command}',
  heldWord: 'held before',
  likely:
    '{count, plural, one {A new title is probably one} other {# new titles are probably ones}} of before, with one thing changed; without a number only a person can know:',
  likelyRow:
    '  {name} · {field, select, due {due {old}, now {next}} amount {{old}, now {next}} other {issued {old}, now {next}}} · {rest} · {before} → {id}',
  back: 'Back after they had vanished, and collected again: {ids}',
  openAgain: 'For a person: open again after they were closed, and not imported: {ids}',
  lessPaid: 'For a person: less is paid than before: {ids}',
  tooManyVanished:
    '{file}: {known, plural, one {the only known open title is} other {{vanished, plural, one {# of {known} known open titles is} other {# of {known} known open titles are}}}} not in it, more than a fifth: is a filter on, or is it the file of another company? Nothing was written. If it has some titles only, say --changes.',
  whichKind:
    '{file}: {known, plural, one {the only open title that was imported before is} other {{missing, plural, one {# of the {known} open titles that were imported before is} other {# of the {known} open titles that were imported before are}}}} not in it. Is it the whole open book (--snapshot: {missing, plural, one {that one is} other {those are}} held), or some titles only (--changes)?',
  bothKinds: '--snapshot and --changes exclude each other',
  nothingNew:
    'Nothing new: the book has all of it{count, plural, =0 {} one {, except the refused row above} other {, except the # refused rows above}}.',
  nothingTaken:
    'Nothing was taken: {count, plural, one {the refused row is} other {the # refused rows are}} above, with why.',

  consequences: 'If the batch was released today ({day}):',
  stillCollected:
    'Imported before, not in this file, and still collected: {ids}. Were they paid? Import the whole book with --snapshot, which holds them.',
  tomorrow: '  first contact by {next}: {what}',
  tomorrowNobody: '  first contact by {next}: nobody',
  byChannel:
    '{count, plural, one {# debtor} other {# debtors}} by {channel, select, email {e-mail} sms {SMS} other {WhatsApp}}',
  later: '  later: {count, plural, one {# debtor} other {# debtors}}',
  prescribed:
    '  prescribed, never written to: {count, plural, one {# title} other {# titles}}, {amount} ({ids})',
  near: '  prescribed within 60 days, a person should decide first: {count, plural, one {# title} other {# titles}} ({ids})',
  withoutAddress:
    '  without an address that can be used: {count, plural, one {# debtor} other {# debtors}} ({ids})',
  channel: '{channel, select, email {e-mail} sms {SMS} other {WhatsApp}}',
  unreached:
    '  {count, plural, one {# debtor gets} other {# debtors get}} nothing: {count, plural, one {has} other {have}} an address for {has} only, and the régua {uses, select, none {writes no more} other {uses {uses} alone}}: {names}',
  sameName: '  the same name under {count} CPFs or CNPJs, not merged: {name} ({ids})',
  refusedByIntake: '  would be refused: {id}: {why}',
  messages:
    'The {count, plural, one {first message, as it would be sent, is} other {first # messages, as they would be sent, are}} in {file}: open it in a browser. {count, plural, one {It} other {The first}} begins:',
  messagesInShort:
    'Open {file} in a browser: the {count, plural, one {first message} other {first # messages}}.',
  inFull: 'All that was read, line by line: by --details.',
  reading: 'How files were read, if something is wrong',
  messagesTitle: 'What customers would get first',
  messagesAbout: 'Check the name, the amount, the due date, and that nothing is internal. Nothing was sent.',
  footer: 'Footer',
  asSent: 'See it as the customer gets it',
  otherMessages:
    '{count, plural, one {The other one: subject and amount} other {The other #: subject and amount}}',
  message:
    '── {at} · {channel, select, email {e-mail} sms {SMS} other {WhatsApp}} · {id} · {step}{subject, select, none {} other { · {subject}}}',

  notWritten: 'No title was written.{isAsked, select, yes {} other { Give --yes to write {file}.}}',
  ask: 'Write {file}? [y/N]',
  written: 'In {file}: {what}.',
  writtenNew: '{count, plural, one {# title written} other {# titles written}}',
  writtenChanges:
    '{count, plural, one {# title that was known brought up to date} other {# titles that were known brought up to date}}',
  paused: 'Nothing is sent: the batch {batch} comes in paused, and you alone release it.',
  kept: 'The book and the mapping are kept in {folder}.',
  next: 'The next commands:',
  nextAgain: 'The next command:',
  nextForecast: '  {command}\n    if you like: the next weeks, day by day',
  nextRelease: '  {command}\n    shows who would be written to, and releases',
  nextRun: '  {command}\n    plays what comes of it',
  guide: 'Step by step, in Portuguese: {file}',
  nextMend:
    'Once you have mended {files}:\n  {command}\n    they come in as another batch, to be released too',
  edited:
    '{file} holds what somebody typed, and stays as it is. For it to come in, before other corrections:\n  {command}',
  editedTaken:
    '{file} was imported before, with what somebody typed into it, and stays as it is: there is no need to import it again.',
  mappingStays:
    'The kept mapping {file} was edited by hand, and stays as it is: that of --map ({map}) holds for this import alone. To keep it, copy its lines there.',
  nextVanished:
    'Of the titles that vanished, write in {file}, in the column Situação, Pago, Cancelado or Em aberto (a filter hid it); {likely, plural, =0 {} other {Cancelado, too, for one that is a new title now, with another due date or amount; }}what stays as it is stays held:\n  {command}',
  nextLikely:
    'If the new title is the one before, the one before stays open, and the customer would owe both: write Cancelado for it in {file}, in the column Situação; what stays as it is stays open:\n  {command}',
  staleRefused: '{file} is of an earlier import, and was removed: no row is refused now.',
  outIsOther:
    '{file}: exists already, and is no file of events of the imports of this creditor: nothing was written. Give another name with --out',
  filesGone:
    '{files}: {count, plural, =0 {changes of titles that were imported before were} one {# title that was imported before was} other {# titles that were imported before were}} in it, by {folder}, and it is gone or was replaced. Nothing was written. Put it back; if there is no copy, write all of it again, as a paused batch, with the export of today:\n  {command}',
  filesGoneOnStage:
    'ATTENTION: {files} is gone or was replaced: {count, plural, =0 {changes} one {# title} other {# titles}} that {folder} knows are only on the stage, if they were put there.',
  forgotten:
    '{files} is gone: {count, plural, =0 {the changes in it are written} one {# title comes in} other {# titles come in}} again.',

  noTitles: '{file}: has no title that is open and could be read',
  noFiles: 'no file has titles: a list of customers alone brings none',
  owedTo: 'Creditor: {name} ({id})',
  owedToSample: 'Creditor: {name}, that of the sample; for your own company: {command}',
  otherIds:
    '{file}: was imported before as batch {batch}, and {before, plural, one {# title} other {# titles}} of it would come in again under {added, plural, one {another number} other {other numbers}}: the column of the number is another one now. Everybody would owe twice. Import by the mapping that was kept, or undo the batch first (npx regua undo {batch}) and export again',
  stopEmpty: '{file}: is empty',
  stopPdf: '{file}: is a PDF: export the same list as XLSX or CSV',
  stopZip: '{file}: is a ZIP: unpack it, and name the file in it',
  stopImage: '{file}: is an image: export the list as XLSX or CSV',
  stopJson: '{file}: is JSON: npx regua run --invoices takes it',
  stopPassword: '{file}: has a password: save it without one',
  stopHiddenRows:
    '{file}: hides rows, and an ODS does not say which: show them, or save it as XLSX, where they are left out',
  stopDamaged: '{file}: is damaged, or no spreadsheet that can be read: save it anew as XLSX or CSV',
  stopTooLarge: '{file}: is larger than 60 MB: export fewer months at a time',
  stopText: '{file}: {detail}',
  stopNoHeader:
    '{file}: no header was found that has {lacks}.{seen, select, none {} other { The nearest has: {seen}.}} {alike, select, none {Name the columns by --map, or the system by --from} other {They may be: {alike}. If they are, {isNew, select, yes {write into a file, such as {map},} other {add to {map}}} and import again:\n{yaml}\n  {command}}}',
  stopNameAlike:
    '{file}: no column is known as that of the customer’s name; these look like names: “{headers}”{others, select, none {} other {; and these look like {others}}}. {isNew, select, yes {Write into a file, such as {map},} other {Add to {map}}} and import again:\n{yaml}\n  {command}',
  stopTaxIdAlike:
    '{file}: no column is known as that of the CPF or CNPJ; these may be it, and more: {alike}. If they are, {isNew, select, yes {write into a file, such as {map},} other {add to {map}}} and import again:\n{yaml}\n  {command}',
  stopNoName:
    '{file}: no column has the name of the customer: export with it, or give the list of customers, too',
  stopNotOfProfile: '{file}: is not an export of {profile}: no header has {lacks}',
  stopPivot:
    '{file}: is a summary of {profile}, without due dates and titles: export the accounts themselves',
  stopNoColumn:
    '{file}: has no column "{header}", which the mapping names for {field}{by, select, none {} other { ({by})}}',
  stopTwice: '{file}: has two columns "{header}": rename one of them',
  stopDays: '{file}: the column "{header}" can be read in two ways, and nothing in the file says which:',
  stopDaysMixed:
    '{file}: the column "{header}" has days in two orders, {examples}: it is not known which are which. Correct the file.',
  stopDaysAgainst:
    '{file}: the column "{header}" has {examples}, which is not how its system, or the mapping, writes days',
  dayReadings: '  {text}: {dmy} (day/month) or {mdy} (month/day)',
  daysDmy: '  days: dmy # day/month/year',
  daysMdy: '  days: mdy # month/day/year',
  chooseOne:
    '{isNew, select, yes {Write into a file, such as {map},} other {Add to {map}}} what is right, one line of each choice, and import again{hasAmounts, select, yes {; or, for amounts, just give the total of the screen by --total} other {}}:\n{choices}\n  {command}',
  stopAmounts:
    '{file}: the column "{header}" can be read in more than one way, and nothing in the file says which:',
  stopAmountsMixed:
    '{file}: the column "{header}" has amounts in several forms, {examples}: it is not known which are which. Correct the file.',
  stopAmountsAgainst:
    '{file}: the column "{header}" has {examples}, which is not how its system, or the mapping, writes amounts',
  amountReading:
    '  {unit, select, centavos {in centavos} brazilian {in reais, "," before centavos} other {in reais, "." before centavos}}: {examples}; {sum} in all ({words})',
  amountChoice:
    '{unit, select, none {} other {  unit: {unit}}}{numbers, select, none {} other {{unit, select, none {} other {\n}}  numbers: {numbers}}} # {reading, select, centavos {in centavos} brazilian {in reais, "," before centavos} other {in reais, "." before centavos}}',

  whyBroken: '{value}',
  whyTooMany: 'has more cells than the header has columns',
  whyNoDue: 'has no due date',
  whyBadDay: '{field}: "{value}" is no day',
  whyNoAmount: 'has no amount',
  whyBadAmount: '{field}: "{value}" is no amount',
  whyFormula: '{field}: "{value}" is an error of a formula',
  whyOpenOver: 'more is open than the amount of the title',
  whyStatus: 'the status "{value}" is not known',
  whyUnknownStatus:
    'the status "{value}" is not known: write Em aberto, Pago or Cancelado in its place, or say by --map what it is',
  whyNoParty: 'has neither name, nor code, nor CPF or CNPJ of its debtor',
  whyNoName: 'has no name of its debtor',
  whyTaxIdScientific:
    'the CPF or CNPJ was shortened by a spreadsheet ({value}): format the column as text and export again',
  whyTaxIdCheck: 'the check digits of the CPF or CNPJ are wrong',
  whyTaxIdLength: 'the CPF or CNPJ has a wrong number of digits',
  whyTaxIdRepeated: 'the CPF or CNPJ is one digit repeated',
  whyTaxIdEither: 'without its zeros it may be a CPF and a CNPJ: write all digits',
  whyNoTaxId: 'has no CPF or CNPJ: fill it in, or import a list of customers too',
  whyNotInList: 'has no CPF or CNPJ, and no customer of the list has this code or name',
  whyCustomerTwice: 'has no CPF or CNPJ, and several customers have its name',
  whyDebtorOfTwo: 'the code {value} has several CPFs or CNPJs in this file',
  whyNoTitle: 'is an abatement or a tax of a title that is not in the file',
  whyTooMuch: 'more is taken from it than is open',
  whyDamaged:
    'a spreadsheet made “{value}” of the number or instalment{maybe, select, none {} other { (it may have been {maybe})}}: write it as the system has it, in a column of text',
  whyOtherNumber:
    'its number, instalment or code is not that of the row that was refused, {value}: write them as they were, or correct them in the system',
  whyMaybeKnown:
    'may be {value}, which is open, of the same customer, due date and amount: if it is another title, it comes in with --let-in and its number',
  whyMaybeKnownShort: 'may be open already under another number (below)',
  whyKeyTwice: 'the title {value} is in line {line} too',
  whyPlan: 'the days and amounts of its plan do not agree',
  whyTooLarge: 'the amount is over R$ 99.999.999,99',
  whyEvent: '{value}',
} as const;
