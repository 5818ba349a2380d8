import { Fragment } from 'react';

/** A text as a phone shows it: its links can be opened, and what stands between asterisks is bold where the channel does so. */
export function Linked({ text, hasBold = false }: { readonly text: string; readonly hasBold?: boolean }) {
  const parts = text.split(hasBold ? /(https?:\/\/[^\s<>]+|\*[^*\n]+\*)/ : /(https?:\/\/[^\s<>]+)/);
  return parts.map((part, index) => {
    const key = `${index} ${part}`;
    if (/^https?:\/\//.test(part))
      return (
        <a key={key} href={part} target="_blank" rel="noreferrer">
          {part.replace(/^https?:\/\//, '')}
        </a>
      );
    if (hasBold && /^\*[^*\n]+\*$/.test(part)) return <strong key={key}>{part.slice(1, -1)}</strong>;
    return <Fragment key={key}>{part}</Fragment>;
  });
}
