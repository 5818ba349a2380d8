import { Alert, Button, Text } from '@mantine/core';
import { ApiError, ConnectionError } from '#web/api/api-error.ts';
import { useWords } from '#web/words/language.tsx';
import { partsWords } from './words.ts';

/** Why a call was not carried out, in the words of the API: with each wrong field, the law, and from when it is lawful. */
export function ProblemNotice({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry?: () => void;
}) {
  const say = useWords(partsWords);
  const { title, about } = useWhatHappened(error);
  const problem = error instanceof ApiError ? error.problem : undefined;
  return (
    <Alert color="var(--stop)" variant="outline" title={title} role="alert" my="sm">
      <Text>{about}</Text>
      {problem?.errors && (
        <ul>
          {problem.errors.map(({ in: part, pointer, detail }) => (
            <li key={`${part}${pointer}${detail}`}>
              {pointer !== '' && <code>{pointer.slice(1)}</code>} {detail}
            </li>
          ))}
        </ul>
      )}
      {problem?.law !== undefined && (
        <Text>
          {say.law}: {problem.law}
        </Text>
      )}
      {problem?.roles && (
        <Text>
          {say.rolesNeeded}: {problem.roles.map((role) => say.roles[role]).join(', ')}
        </Text>
      )}
      {problem && (
        <Text size="xs" c="dimmed">
          {say.request}: <code>{problem.instance.replace('urn:request:', '')}</code>
        </Text>
      )}
      {onRetry && (
        <Button variant="default" size="xs" mt="xs" onClick={onRetry}>
          {say.tryAgain}
        </Button>
      )}
    </Alert>
  );
}

function useWhatHappened(error: unknown): { readonly title: string; readonly about: string } {
  const say = useWords(partsWords);
  if (error instanceof ConnectionError) return { title: say.noAnswer, about: say.noAnswerAbout };
  if (error instanceof ApiError && error.problem)
    return { title: error.problem.title, about: error.problem.detail };
  if (error instanceof ApiError && error.status === 429)
    return { title: say.slowDown, about: say.slowDownAbout };
  return { title: say.failed, about: say.failedAbout };
}
