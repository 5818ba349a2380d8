import { Button, NativeSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { apiClient } from '#web/api/client.ts';
import { partsWords } from '#web/parts/words.ts';
import { ROLES_PICKED } from '#web/sign-in/roles-picked.ts';
import { personPicked } from '#web/sign-in/sandbox-session.ts';
import { useSession } from '#web/sign-in/session.ts';
import { useSettings } from '#web/sign-in/settings-context.ts';
import { useLanguage, useWords } from '#web/words/language.tsx';
import { shellWords } from './words.ts';

/** Who is signed in, and how to leave; in a sandbox, a choice of whom to act as. */
export function ActingAs() {
  const say = useWords(shellWords);
  const { roles } = useWords(partsWords);
  const { stage, sandbox } = useSettings();
  const { person, actAs, picked, signOut } = useSession();
  const role = person.roles.map((one) => roles[one]).join(', ') || say.noRole;
  return (
    <Stack gap={6}>
      {actAs && picked !== undefined ? (
        <PickCaller picked={picked} actAs={actAs} />
      ) : (
        <div>
          {person.name}
          <br />
          {role}
        </div>
      )}
      <div>{sandbox ? say.sandbox : say.stage(stage)}</div>
      {signOut && (
        <Button variant="default" size="xs" onClick={() => void signOut()}>
          {say.signOut}
        </Button>
      )}
    </Stack>
  );
}

function PickCaller({
  picked,
  actAs,
}: {
  readonly picked: string;
  readonly actAs: (picked: string) => void;
}) {
  const say = useWords(shellWords);
  const { roles } = useWords(partsWords);
  const { language } = useLanguage();
  const person = personPicked(picked);
  const [role = 'operator'] = person.roles;
  const creditor = person.creditors === 'all' ? '*' : (person.creditors[0] ?? '*');
  // Whom to choose from is for everybody here: not what the caller picked now may see.
  const creditors = useQuery({
    queryKey: ['creditors-to-pick'],
    queryFn: ({ signal }) =>
      apiClient({ identity: async () => ({ 'x-sandbox-user': 'auditor' }), language }).read('/creditors', {
        named: {},
        signal,
      }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const act = (of: { readonly role: string; readonly creditor: string }): void =>
    actAs(of.creditor === '*' ? of.role : `${of.role}@${of.creditor}`);
  return (
    <>
      <NativeSelect
        size="xs"
        label={say.actAs}
        value={role}
        data={ROLES_PICKED.map((value) => ({ value, label: roles[value] }))}
        onChange={(event) => act({ role: event.currentTarget.value, creditor })}
      />
      <NativeSelect
        size="xs"
        label={say.creditor}
        value={creditor}
        data={[
          { value: '*', label: say.everyCreditor },
          ...(creditors.data?.items ?? []).map(({ creditorId, name }) => ({
            value: creditorId,
            label: name,
          })),
          ...(creditor === '*' || creditors.data ? [] : [{ value: creditor, label: creditor }]),
        ]}
        onChange={(event) => act({ role, creditor: event.currentTarget.value })}
      />
    </>
  );
}
