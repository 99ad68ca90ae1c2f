/** The mark: four vertebrae of the column, one of them lit. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden focusable="false">
      <rect width="32" height="32" rx="6" fill="#0f5567" />
      <g fill="#fff">
        <rect x="12.5" y="4.6" width="9" height="4.4" rx="1.6" />
        <rect x="10.4" y="10.6" width="10" height="4.8" rx="1.7" />
        <rect x="10" y="17" width="11" height="5" rx="1.8" fill="#ffc861" />
        <rect x="12" y="23.6" width="12" height="5" rx="1.8" />
      </g>
    </svg>
  );
}
