import { useLanguage } from '#web/words/language.tsx';
import { useZone } from './creditors.ts';
import { instantText } from './formats.ts';

/** An instant, ISO-8601, in the zone of a creditor; of Brasília without one. */
export function Instant({
  at,
  creditorId,
  form,
}: {
  readonly at: string;
  readonly creditorId?: string;
  readonly form?: 'full' | 'short' | 'time';
}) {
  const { language } = useLanguage();
  const zone = useZone(creditorId);
  return (
    <time dateTime={at} title={zone} style={{ whiteSpace: 'nowrap' }}>
      {instantText(at, language, zone, form)}
    </time>
  );
}
