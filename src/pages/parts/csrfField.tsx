/** What tells a form of ours from one that another site made a reader's browser send. */
export function CsrfField({ value }: { value: string }) {
  return <input type="hidden" name="csrf" value={value} />
}
