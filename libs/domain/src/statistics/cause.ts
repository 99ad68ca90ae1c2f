import { greenwoodTerm, Z95 } from './kaplan-meier.js';

/**
 * The cumulative incidence of one cause with its variance (delta method, Dinse and Larson), carried from time to time. The
 * published sum runs over all earlier times anew at each; here its squares grow with the incidence, so that all times
 * together take one pass.
 */
export class Cause {
  /** The share that has had this event so far. */
  incidence = 0;
  /** Over the times so far: the sum of g, of (growth since) g, and of its square, g being Greenwood's term. */
  private greenwood = 0;
  private grown = 0;
  private grownSquared = 0;
  /** The variance of the steps themselves, and how they go together with what came before. */
  private own = 0;
  private steps = 0;
  private grownSteps = 0;

  /** One time: `free` had no event of any cause before it, `died` of those `atRisk` had this event, `diedOfAny` any. */
  step(free: number, died: number, diedOfAny: number, atRisk: number): void {
    const growth = (free * died) / atRisk;
    this.grownSquared += growth * (2 * this.grown + growth * this.greenwood);
    this.grown += growth * this.greenwood;
    this.grownSteps += growth * this.steps;
    this.incidence += growth;
    this.own += (free * free * died * (atRisk - died)) / atRisk ** 3;
    this.steps += (free * died) / atRisk ** 2;
    if (diedOfAny < atRisk) this.greenwood += greenwoodTerm(diedOfAny, atRisk);
  }

  /** Standard error of the incidence. */
  get se(): number {
    return Math.sqrt(Math.max(0, this.grownSquared + this.own - 2 * this.grownSteps));
  }

  /** 95 % interval on log(-log); NaN while nobody or once everybody has had the event. */
  get interval(): readonly [lower: number, upper: number] {
    const share = this.incidence;
    if (!(share > 0 && share < 1)) return [NaN, NaN];
    const turn = Math.exp((Z95 * this.se) / (share * Math.log(share)));
    return [share ** (1 / turn), share ** turn];
  }
}
