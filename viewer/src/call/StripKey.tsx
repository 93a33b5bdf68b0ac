/** What the marks of the strip mean. Colours are those of the verdict's level. */
export function StripKey() {
  return (
    <ul className="strip-key" aria-label="Key">
      <li>
        <span className="key-heard" /> heard well
      </li>
      <li>
        <span className="key-harm" /> not heard well
      </li>
      <li>
        <span className="key-intended" /> silence, intended or maybe
      </li>
      <li>
        <span className="key-unknown" /> unknown
      </li>
      <li>
        <span className="key-sign of-harm" /> sign of the harm
      </li>
      <li>
        <span className="key-sign" /> other sign
      </li>
      <li>
        <span className="mark-shape info" /> event
      </li>
      <li>
        <span className="mark-shape warning" /> warning
      </li>
      <li>
        <span className="mark-shape critical" /> error
      </li>
    </ul>
  );
}
