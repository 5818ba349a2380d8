import { useRead } from '#web/api/use-read.ts';
import { debtWords } from '#web/debt/words.ts';
import { ruleText } from '#web/fork/moment-text.ts';
import { forkWords } from '#web/fork/words.ts';
import { Instant } from '#web/parts/instant.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { Pill } from '#web/parts/pill.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { rulerWords } from '#web/ruler/words.ts';
import { useCite } from '#web/words/citation.ts';
import { useWords } from '#web/words/language.tsx';
import { ScrollTable } from './scroll-table.tsx';

/** Each decision of the legal gate, with the law, norm or choice that it follows. */
export function Decisions({ debtId, creditorId }: { readonly debtId: string; readonly creditorId: string }) {
  const say = useWords(debtWords);
  const { channels } = useWords(rulerWords);
  const rules = useWords(forkWords);
  const cite = useCite();
  const { data, error, refetch } = useRead('/debts/{debtId}/gate-decisions', { debtId });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.items.length === 0) return <p>{say.none.decisions}</p>;
  return (
    <ScrollTable
      label={say.tabs.decisions}
      heads={[
        { name: say.decision.at },
        { name: say.decision.channel },
        { name: say.decision.verdict },
        { name: say.decision.law },
        { name: say.decision.rule },
      ]}
    >
      {data.items.map(({ at, entry, channel, verdict, rule, citation, tableVersion, until }) => (
        <tr key={`${entry} ${rule}`}>
          <td>
            <Instant at={at} creditorId={creditorId} form="short" />
          </td>
          <td>{channels[channel]}</td>
          <td>
            <Pill tone={verdict === 'allowed' ? 'ok' : 'late'}>{say.verdicts[verdict]}</Pill>
            {until !== undefined && (
              <>
                {' '}
                {say.decision.until} <Instant at={until} creditorId={creditorId} form="short" />
              </>
            )}
          </td>
          <td>{cite(citation)}</td>
          <td>
            {verdict === 'allowed' ? say.decision.allowed : ruleText(rule, rules)}{' '}
            <small>{tableVersion}</small>
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
