import { Accordion, Drawer, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Runner } from '#web/clock/use-runner.ts';
import { useSandbox } from '#web/clock/use-sandbox.ts';
import { clockWords } from '#web/clock/words.ts';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useWords } from '#web/words/language.tsx';
import type { Acting } from './acting.ts';
import { AddressAct } from './address-act.tsx';
import { BeTheDebtor } from './be-the-debtor.tsx';
import { ChannelAct } from './channel-act.tsx';
import { FileAct } from './file-act.tsx';
import { InvoiceAct } from './invoice-act.tsx';
import { KillAct } from './kill-act.tsx';
import { PayAct } from './pay-act.tsx';

/** All that a person can do to a sandbox beside the product: pay, forge, bounce, break; and see what the product does about it. */
export function ActDrawer({ runner, onClose }: { readonly runner: Runner; readonly onClose: () => void }) {
  const say = useWords(clockWords);
  const { debtId: shown } = useParams({ strict: false });
  const [debtId, setDebtId] = useState<string | undefined>(shown);
  const sandbox = useSandbox();
  const { data, error, isPending } = useQuery({
    queryKey: ['/sandbox/debts'],
    queryFn: ({ signal }) => sandbox.debts(signal),
  });
  const [section, setSection] = useState<string | null>(null);
  const acting: Acting = { runner, debtId };
  const debts = data?.items ?? [];
  const isListed = debts.some((debt) => debt.debtId === debtId);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={480}
      title={say.acts.title}
      closeButtonProps={{ 'aria-label': say.close }}
      shadow="none"
    >
      <Text c="dimmed" mb="sm">
        {say.acts.about}
      </Text>
      <Select
        label={say.acts.debt}
        placeholder={say.acts.debtAbout}
        searchable
        limit={50}
        nothingFoundMessage={say.acts.noDebts}
        disabled={isPending}
        aria-busy={isPending}
        data={[
          ...debts.map((debt) => ({
            value: debt.debtId,
            label: `${debt.name ?? ''} · ${debt.invoiceId}`,
          })),
          ...(debtId === undefined || isListed ? [] : [{ value: debtId, label: debtId }]),
        ]}
        value={debtId ?? null}
        onChange={(value) => setDebtId(value ?? undefined)}
        comboboxProps={{ shadow: 'none' }}
        mb="sm"
      />
      {error && <ProblemNotice error={error} />}
      {/* Without motion: a form whose content comes later must not be cut off, nor move away under a pointer. */}
      <Accordion variant="separated" order={3} value={section} onChange={setSection} transitionDuration={0}>
        <Section open={section} name="debtor" title={say.acts.debtor.title} about={say.acts.debtor.about}>
          <BeTheDebtor key={debtId} {...acting} />
        </Section>
        <Section open={section} name="pay" title={say.acts.pay.title} about={say.acts.pay.about}>
          <PayAct key={debtId} {...acting} />
        </Section>
        <Section open={section} name="invoice" title={say.acts.invoice.title} about={say.acts.invoice.about}>
          <InvoiceAct {...acting} onIssued={setDebtId} />
        </Section>
        <Section open={section} name="file" title={say.acts.file.title} about={say.acts.file.about}>
          <FileAct {...acting} />
        </Section>
        <Section open={section} name="address" title={say.acts.address.title} about={say.acts.address.about}>
          <AddressAct key={debtId} {...acting} />
        </Section>
        <Section open={section} name="channel" title={say.acts.channel.title} about={say.acts.channel.about}>
          <ChannelAct {...acting} />
        </Section>
        <Section open={section} name="kill" title={say.acts.kill.title} about={say.acts.kill.about}>
          <KillAct {...acting} />
        </Section>
      </Accordion>
    </Drawer>
  );
}

function Section({
  open,
  name,
  title,
  about,
  children,
}: {
  /** The one that is folded out: no other is made. */
  readonly open: string | null;
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
}) {
  return (
    <Accordion.Item value={name}>
      <Accordion.Control>{title}</Accordion.Control>
      <Accordion.Panel>
        <Text c="dimmed" size="sm" mb="xs">
          {about}
        </Text>
        {open === name && children}
      </Accordion.Panel>
    </Accordion.Item>
  );
}
