import { TextInput, type TextInputProps } from '@mantine/core';
import { moneyText } from './formats.ts';
import { readMoney } from './read-money.ts';

/** An amount as Brazilians type it. What was read is said below it, so that nobody pays ten times as much by a comma. */
export function MoneyField({
  value,
  onTyped,
  help,
  ...others
}: Omit<TextInputProps, 'value' | 'onChange' | 'description'> & {
  readonly value: string;
  readonly onTyped: (typed: string) => void;
  /** How an amount is written; said until one was. */
  readonly help: string;
}) {
  const read = readMoney(value);
  return (
    <TextInput
      {...others}
      inputMode="decimal"
      autoComplete="off"
      value={value}
      description={read === undefined ? help : `= ${moneyText(read)}`}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => onTyped(event.currentTarget.value)}
    />
  );
}
