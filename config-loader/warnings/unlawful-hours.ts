import type { ConfigProblem } from '#config-loader/config-error.ts';
import type { YamlFile } from '#config-loader/read-yaml.ts';
import { contactHours } from '#domain/compliance/contact-hours.ts';
import type { ContactHoursTable } from '#schemas/config/legal.ts';
import type { Regua } from '#schemas/config/regua.ts';
import { type Channel, UF } from '#schemas/primitives.ts';

const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

/** Steps that are to be sent when no channel of theirs is lawful on any weekday: they wait for another hour, and for another day if it is over. */
export const unlawfulHours = (files: readonly YamlFile<Regua>[], table: ContactHoursTable): ConfigProblem[] =>
  files
    .filter(({ value }) => !value.retired)
    .flatMap((file) => {
      const at = minutesOf(file.value.sendAt);
      const isOpen = (channel: Channel, uf: UF): boolean => {
        const { weekdays } = contactHours(table, channel, uf);
        return at >= weekdays[0] * 60 && at < weekdays[1] * 60;
      };
      return file.value.steps.flatMap(({ channels }, index) => {
        const closed = UF.options.filter((uf) => !channels.some((channel) => isOpen(channel, uf)));
        if (closed.length === 0) return [];
        const where = closed.length === UF.options.length ? 'in any state' : `in ${closed.join(', ')}`;
        return [
          file.problem(
            ['steps', index, 'channels'],
            `no channel of this step is lawful at sendAt (${file.value.sendAt}) ${where}: it waits for the next lawful hour`,
          ),
        ];
      });
    });
