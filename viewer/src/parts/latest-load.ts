/** Of several loads that overlap, only the one that began last may show its answer. */
export class LatestLoad {
  private begun = 0;

  /** Begins a load, which supersedes all before it. @returns tells whether it is still the latest */
  begin(): () => boolean {
    this.begun += 1;
    const own = this.begun;
    return () => own === this.begun;
  }

  /** Supersedes the load in flight without beginning another one. */
  end(): void {
    this.begun += 1;
  }
}
