/** The product's mark and name. */
export function Brand({ className }: { className?: string }) {
  return (
    <span className={className}>
      <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
        <rect x="1" y="1" width="24" height="24" rx="6" fill="#17686f" />
        <path
          d="M7 13a6 6 0 0 1 10.6-3.8M19 13a6 6 0 0 1-10.6 3.8"
          fill="none"
          stroke="#f6f5f1"
          strokeWidth="2.4"
          strokeLinecap="round"
        />
        <circle cx="13" cy="13" r="2" fill="#e2a23f" />
      </svg>
      Clausier
    </span>
  );
}
