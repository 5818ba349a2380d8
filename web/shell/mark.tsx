/** The mark of the product: a ruler. */
export function Mark() {
  return (
    <svg viewBox="0 0 24 16" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
      <rect x="1" y="2" width="22" height="12" rx="2" />
      <path d="M5 3v4M9 3v3M13 3v4M17 3v3" strokeWidth="1.5" />
    </svg>
  );
}
