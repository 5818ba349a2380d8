import { TextInput, type TextInputProps } from '@mantine/core';

/** A day, `YYYY-MM-DD`, by the field of the browser: it passes axe, speaks to screen readers, and is known on every phone. */
export function DateField({
  value,
  onDay,
  ...others
}: Omit<TextInputProps, 'type' | 'value' | 'onChange'> & {
  readonly value: string;
  /** Called with the day, or with '' when there is none. */
  readonly onDay: (day: string) => void;
}) {
  return (
    <TextInput {...others} type="date" value={value} onChange={(event) => onDay(event.currentTarget.value)} />
  );
}
