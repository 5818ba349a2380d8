import { Button, Group, Popover } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '#web/words/language.tsx';
import { type Filter, moreIn, QUICKS, quickOf, withQuick } from './filter.ts';
import css from './filter-bar.module.css';
import { FilterForm } from './filter-form.tsx';
import { SavedFilters } from './saved-filters-menu.tsx';
import { portfolioWords } from './words.ts';

/** Which debts are shown: a press for the usual ones, a form for the others, and those that the person saved. */
export function FilterBar({
  filter,
  onFilter,
}: {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const say = useWords(portfolioWords);
  const [isOpen, setOpen] = useState(false);
  const chosen = quickOf(filter);
  return (
    <Group gap={6} mb="sm">
      <fieldset className={css.quick} aria-label={say.quickName}>
        {QUICKS.map((quick) => (
          <button
            key={quick}
            type="button"
            className={css.chip}
            aria-pressed={quick === chosen}
            onClick={() => onFilter(withQuick(filter, quick))}
          >
            {say.quick[quick]}
          </button>
        ))}
      </fieldset>
      <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus shadow="none">
        <Popover.Target>
          <Button variant="default" radius={99} fw={400} size="compact-md" onClick={() => setOpen(!isOpen)}>
            {say.moreFilters(moreIn(filter))}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={say.filters}>
          <FilterForm
            filter={filter}
            onFilter={(next) => {
              setOpen(false);
              onFilter(next);
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <SavedFilters filter={filter} onFilter={onFilter} />
    </Group>
  );
}
