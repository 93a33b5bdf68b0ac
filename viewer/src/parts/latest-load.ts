/** Of several overlapping loads, only the latest may show its answer. */
export class LatestLoad {
  private latest = 0;

  /** Starts a load, which supersedes all earlier ones. @returns whether it is still the latest */
  begin(): () => boolean {
    this.latest += 1;
    const own = this.latest;
    return () => own === this.latest;
  }

  /** Supersedes the load in flight without starting another one. */
  end(): void {
    this.latest += 1;
  }
}
