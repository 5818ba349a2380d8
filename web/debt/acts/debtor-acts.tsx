import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DebtorAnswer } from '#schemas/api/debtor.ts';
import type { Channel } from '#schemas/primitives.ts';
import { debtWords } from '#web/debt/words.ts';
import { DateField } from '#web/parts/date-field.tsx';
import { rulerWords } from '#web/ruler/words.ts';
import { useWords } from '#web/words/language.tsx';
import { ActDialog, type ActProps } from './act-dialog.tsx';

type OnDebtor = ActProps & { readonly debtor: DebtorAnswer };

const namedOf = ({ creditorId, debtorId }: DebtorAnswer) => ({ creditorId, debtorId });
const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Replaces the addresses that billing gave. */
export function UpdateContact({ debtor, ...act }: OnDebtor) {
  const say = useWords(debtWords);
  const valuesOf = (kind: 'email' | 'phone'): string =>
    debtor.contacts
      .filter((one) => one.kind === kind && one.source === 'billing')
      .map(({ value }) => value)
      .join('\n');
  const [emails, setEmails] = useState(valuesOf('email'));
  const [phones, setPhones] = useState(valuesOf('phone'));
  return (
    <ActDialog
      {...act}
      path="/debtors/{creditorId}/{debtorId}/contacts"
      given={{ named: namedOf(debtor), body: { emails: linesIn(emails), phones: linesIn(phones) } }}
      consequence={<p>{say.after.contacts}</p>}
    >
      {(errorAt) => (
        <>
          <Textarea
            label={say.act.emails}
            value={emails}
            onChange={(event) => setEmails(event.currentTarget.value)}
            error={errorAt('/emails')}
            autosize
            minRows={2}
            data-autofocus
          />
          <Textarea
            label={say.act.phones}
            value={phones}
            onChange={(event) => setPhones(event.currentTarget.value)}
            error={errorAt('/phones')}
            autosize
            minRows={2}
          />
        </>
      )}
    </ActDialog>
  );
}

const CHANNELS = ['email', 'sms', 'whatsapp'] as const satisfies readonly Channel[];

/** Records that the debtor agreed to be written to again. */
export function RecordConsent({ debtor, today, ...act }: OnDebtor & { readonly today: string }) {
  const say = useWords(debtWords);
  const { channels } = useWords(rulerWords);
  const [channel, setChannel] = useState<Channel>('email');
  const [address, setAddress] = useState('');
  const [proof, setProof] = useState('');
  const [day, setDay] = useState(today);
  const isFilled = address !== '' && proof !== '' && day !== '';
  return (
    <ActDialog
      {...act}
      path="/debtors/{creditorId}/{debtorId}/consents"
      given={
        isFilled
          ? {
              named: namedOf(debtor),
              body: { channel, address, proof, givenAt: `${day}T12:00:00-03:00` },
            }
          : undefined
      }
      consequence={<p>{say.after.consent}</p>}
    >
      {(errorAt) => (
        <>
          <NativeSelect
            label={say.act.channel}
            value={channel}
            onChange={(event) =>
              setChannel(CHANNELS.find((one) => one === event.currentTarget.value) ?? 'email')
            }
            data={CHANNELS.map((value) => ({ value, label: channels[value] }))}
            data-autofocus
          />
          <TextInput
            label={say.act.address}
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
            error={errorAt('/address', address === '')}
          />
          <TextInput
            label={say.act.proof}
            description={say.act.proofHelp}
            value={proof}
            onChange={(event) => setProof(event.currentTarget.value)}
            error={errorAt('/proof', proof === '')}
          />
          <DateField
            label={say.act.day}
            value={day}
            onDay={setDay}
            max={today}
            error={errorAt('/givenAt', day === '')}
          />
        </>
      )}
    </ActDialog>
  );
}

/** Corrects the CPF or CNPJ. */
export function CorrectTaxId({ debtor, ...act }: OnDebtor) {
  const say = useWords(debtWords);
  const [taxId, setTaxId] = useState('');
  return (
    <ActDialog
      {...act}
      path="/debtors/{creditorId}/{debtorId}/tax-id"
      given={taxId === '' ? undefined : { named: namedOf(debtor), body: { taxId } }}
      consequence={<p>{say.after.taxId}</p>}
    >
      {(errorAt) => (
        <TextInput
          label={say.act.taxId}
          value={taxId}
          onChange={(event) => setTaxId(event.currentTarget.value)}
          error={errorAt('/taxId', taxId === '')}
          data-autofocus
        />
      )}
    </ActDialog>
  );
}

/** Makes every link to the debtor's page void. */
export function RevokeLinks({ debtor, ...act }: OnDebtor) {
  const say = useWords(debtWords);
  return (
    <ActDialog
      {...act}
      path="/debtors/{creditorId}/{debtorId}/link-revocations"
      given={{ named: namedOf(debtor), body: {} }}
      consequence={<p>{say.after.links}</p>}
    />
  );
}

/** Erases what is held of the person. */
export function RequestErasure({ debtor, ...act }: OnDebtor) {
  const say = useWords(debtWords);
  const [requestId, setRequestId] = useState('');
  return (
    <ActDialog
      {...act}
      isDangerous
      path="/debtors/{creditorId}/{debtorId}/erasures"
      given={requestId === '' ? undefined : { named: namedOf(debtor), body: { requestId } }}
      consequence={<p>{say.after.erasure}</p>}
    >
      {(errorAt) => (
        <TextInput
          label={say.act.requestId}
          value={requestId}
          onChange={(event) => setRequestId(event.currentTarget.value)}
          error={errorAt('/requestId', requestId === '')}
          data-autofocus
        />
      )}
    </ActDialog>
  );
}
