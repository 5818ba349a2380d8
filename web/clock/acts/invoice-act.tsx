import { Button, Group, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { readAgain } from '#web/api/read-again.ts';
import css from '#web/clock/clock.module.css';
import { useClock, useSandbox } from '#web/clock/use-sandbox.ts';
import { clockWords } from '#web/clock/words.ts';
import { useCreditors } from '#web/parts/creditors.ts';
import { DateField } from '#web/parts/date-field.tsx';
import { BRASILIA, dayIn } from '#web/parts/formats.ts';
import { useWords } from '#web/words/language.tsx';
import { ActResult } from './act-result.tsx';
import type { Acting } from './acting.ts';
import { centavosIn } from './reais.ts';

const DAY = 24 * 3_600_000;

/** Somebody who does not exist, so that one press is enough. */
const SOMEBODY = {
  name: 'Padaria Aurora Ltda.',
  taxId: '99.990.101/0001-14',
  email: 'financeiro@padaria-aurora.example',
  phone: '(85) 99900-0042',
  uf: 'CE',
  amount: '480,00',
};

/** Drops one invoice on the bus, as billing does. */
export function InvoiceAct({ runner, onIssued }: Acting & { readonly onIssued: (debtId: string) => void }) {
  const { acts } = useWords(clockWords);
  const { invoice: say } = acts;
  const { data } = useClock();
  const creditors = useCreditors();
  const sandbox = useSandbox();
  const queries = useQueryClient();
  const now = data?.now ?? new Date(0).toISOString();
  const [typed, setTyped] = useState<Partial<Record<keyof typeof SOMEBODY, string>>>({});
  const [creditor, setCreditor] = useState<string>();
  const [invoiceId, setInvoiceId] = useState<string>();
  const [due, setDue] = useState<string>();
  const form = { ...SOMEBODY, ...typed };
  const creditorId = creditor ?? creditors[0]?.creditorId ?? '';
  const number = invoiceId ?? `DEMO-${Date.parse(now) / 1000}`;
  const dueDate = due ?? dayIn(new Date(Date.parse(now) + 4 * DAY).toISOString(), BRASILIA);
  const amount = centavosIn(form.amount);
  // Its day and its creditor are read: without them it would be an invoice of 1970, of nobody.
  const isReading = data === undefined || creditorId === '';
  const issuing = useMutation({
    mutationFn: () => {
      const { name, taxId, email, phone, uf } = form;
      const given = { name, taxId, email, phone, uf };
      const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
      return sandbox.put({
        type: 'InvoiceIssued.v1',
        detail: {
          ...{ invoiceId: number, creditorId, amount, currency: 'BRL', issuedAt: now, dueDate },
          // No id carries a CPF or CNPJ: ids go into events.
          debtor: { debtorId: `debtor-of-${number}`, ...filled },
          description: say.descriptionOf,
        },
      });
    },
    onSuccess: async (done) => {
      runner.tell(now, done);
      const [issued] = done.debts;
      if (issued) onIssued(issued.debtId);
      await readAgain(queries);
    },
  });
  const field = (name: keyof typeof SOMEBODY) => (
    <TextInput
      label={say[name]}
      value={form[name]}
      onChange={({ currentTarget: { value } }) => setTyped((before) => ({ ...before, [name]: value }))}
      {...(name === 'amount' ? { inputMode: 'decimal', error: amount === undefined } : {})}
    />
  );
  const [issued] = issuing.data?.debts ?? [];
  return (
    <form
      className={css.act}
      aria-busy={isReading}
      onSubmit={(event) => {
        event.preventDefault();
        if (amount !== undefined) issuing.mutate();
      }}
    >
      <NativeSelect
        label={say.creditor}
        value={creditorId}
        data={creditors.map((one) => ({ value: one.creditorId, label: one.name }))}
        onChange={({ currentTarget: { value } }) => setCreditor(value)}
      />
      <SimpleGrid cols={2} spacing="xs">
        <TextInput
          label={say.invoiceId}
          value={number}
          onChange={({ currentTarget: { value } }) => setInvoiceId(value)}
        />
        {field('amount')}
        <DateField label={say.dueDate} value={dueDate} onDay={setDue} />
        {field('uf')}
        {field('name')}
        {field('taxId')}
        {field('email')}
        {field('phone')}
      </SimpleGrid>
      <Group gap="xs">
        <Button type="submit" loading={issuing.isPending} disabled={isReading}>
          {say.confirm}
        </Button>
        {issued && (
          <Link to="/debts/$debtId" params={{ debtId: issued.debtId }}>
            {say.open}
          </Link>
        )}
      </Group>
      <ActResult done={issuing.data} error={issuing.error} />
    </form>
  );
}
