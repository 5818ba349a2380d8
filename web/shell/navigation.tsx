import { Link } from '@tanstack/react-router';
import { useSettings } from '#web/sign-in/settings-context.ts';
import { useWords } from '#web/words/language.tsx';
import { WorkCount } from '#web/work/work-count.tsx';
import { ActingAs } from './acting-as.tsx';
import { Mark } from './mark.tsx';
import { PLACES } from './places.ts';
import css from './shell.module.css';
import { shellWords } from './words.ts';

/** The pages, and who is signed in where. */
export function Navigation({ onGo }: { readonly onGo?: () => void }) {
  const say = useWords(shellWords);
  const { sandbox } = useSettings();
  return (
    <>
      <Link to="/" className={css.brand ?? ''} onClick={onGo}>
        <Mark /> Régua
      </Link>
      <nav aria-label={say.navigation}>
        <ul className={css.links}>
          {PLACES.filter(({ sandboxOnly }) => sandbox || !sandboxOnly).map(({ to, name }) => (
            <li key={to}>
              <Link to={to} className={css.link ?? ''} activeOptions={{ exact: to === '/' }} onClick={onGo}>
                {say[name]}
                {to === '/work' && <WorkCount />}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={css.foot}>
        <ActingAs />
      </div>
    </>
  );
}
