/** The names of the models that `quality(model:)` accepts. */
export const MOS_MODELS = [
  'TELNYX_JAVASCRIPT_COLLECTOR',
  'TELNYX_JAVASCRIPT_HELPER',
  'TELNYX_MOBILE',
  'TELNYX_FLUTTER',
  'G107_NARROWBAND',
  'G107_NARROWBAND_WITHOUT_CONCEALMENT',
] as const;

export type MosModelName = (typeof MOS_MODELS)[number];

/** The inputs of all models. */
export interface MosInputs {
  /** Interarrival jitter in milliseconds. */
  readonly jitterMs: number;
  /** Lost packets in percent, 0 to 100. */
  readonly lossPercent: number;
  /** Round-trip time in milliseconds. */
  readonly roundTripTimeMs: number;
}

export interface MosModel {
  readonly name: MosModelName;
  /** For readers; J is jitter in ms, T round-trip time in ms, p loss in percent. */
  readonly formula: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly source: string;
  /** The transmission rating, about 0 to 93.2. */
  readonly rating: (inputs: MosInputs) => number;
  readonly lowest: number;
  readonly highest: number;
}

/** The rating of a perfect narrowband call in G.107 with all other parameters at their defaults. */
const PERFECT_RATING = 93.2;

/** Above this one-way delay, in milliseconds, people begin to interrupt each other. */
const NOTICED_DELAY_MS = 177.3;

/** G.107's delay impairment, in the piecewise linear approximation of Cole and Rosenbluth. */
const delayImpairment = (delayMs: number): number =>
  0.024 * delayMs + (delayMs > NOTICED_DELAY_MS ? 0.11 * (delayMs - NOTICED_DELAY_MS) : 0);

/** G.107 annex B: converts the rating to the mean opinion score. */
const opinion = (rating: number): number => 1 + 0.035 * rating + 7e-6 * rating * (rating - 60) * (100 - rating);

/** G.107 (Ie = 0, BurstR = 1): converts loss in percent to the equipment impairment of G.711. */
const lossImpairment = (lossPercent: number, robustness: number): number =>
  (95 * lossPercent) / (lossPercent + robustness);

const DELAY = 'Id = 0.024 d + 0.11 (d - 177.3) where d > 177.3';
const HELPER_FORMULA = `R = 93.2 - Id - 20 ln(1 + p), ${DELAY}, d = J + T/2`;

const helper = (name: MosModelName, source: string): MosModel => ({
  name,
  formula: HELPER_FORMULA,
  parameters: { perfectRating: PERFECT_RATING, noticedDelayMs: NOTICED_DELAY_MS, lossFactor: 20 },
  source,
  rating: ({ jitterMs, lossPercent, roundTripTimeMs }) =>
    PERFECT_RATING - delayImpairment(jitterMs + roundTripTimeMs / 2) - 20 * Math.log1p(lossPercent),
  lowest: 1,
  highest: 4.5,
});

const g107 = (name: MosModelName, robustness: number, source: string): MosModel => ({
  name,
  formula: `R = 93.2 - Id - Ie,eff, ${DELAY}, d = T/2 + 2 J + 10, Ie,eff = Ie + (95 - Ie) p / (p / BurstR + Bpl)`,
  parameters: {
    perfectRating: PERFECT_RATING,
    Ie: 0,
    Bpl: robustness,
    BurstR: 1,
    jitterBufferFactor: 2,
    framingMs: 10,
  },
  source,
  rating: ({ jitterMs, lossPercent, roundTripTimeMs }) =>
    PERFECT_RATING - delayImpairment(roundTripTimeMs / 2 + 2 * jitterMs + 10) - lossImpairment(lossPercent, robustness),
  lowest: 1,
  highest: 4.5,
});

const MODELS: Readonly<Record<MosModelName, MosModel>> = {
  TELNYX_JAVASCRIPT_COLLECTOR: {
    name: 'TELNYX_JAVASCRIPT_COLLECTOR',
    formula: 'R = 93.2 - 0.11 J - 2.5 p - 0.01 T',
    parameters: { perfectRating: PERFECT_RATING, jitterFactor: 0.11, lossFactor: 2.5, roundTripFactor: 0.01 },
    source: 'Telnyx JavaScript Voice SDK, call report collector: the score behind its warning 31004 (LOW_MOS)',
    rating: ({ jitterMs, lossPercent, roundTripTimeMs }) =>
      PERFECT_RATING - 0.11 * jitterMs - 2.5 * lossPercent - 0.01 * roundTripTimeMs,
    lowest: 1,
    highest: 4.5,
  },
  TELNYX_JAVASCRIPT_HELPER: helper(
    'TELNYX_JAVASCRIPT_HELPER',
    'Telnyx JavaScript Voice SDK, the score in its live statistics',
  ),
  TELNYX_MOBILE: helper('TELNYX_MOBILE', 'Telnyx iOS and Android Voice SDKs, the score in their live metrics'),
  TELNYX_FLUTTER: {
    name: 'TELNYX_FLUTTER',
    formula: `R = 93.2 - Id - 0.05 J - 30 p / (p + 10), ${DELAY}, d = T, at most 500`,
    parameters: {
      perfectRating: PERFECT_RATING,
      noticedDelayMs: NOTICED_DELAY_MS,
      jitterFactor: 0.05,
      maxDelayMs: 500,
    },
    source: 'Telnyx Flutter Voice SDK, the score in its live metrics',
    rating: ({ jitterMs, lossPercent, roundTripTimeMs }) =>
      PERFECT_RATING -
      delayImpairment(Math.min(roundTripTimeMs, 500)) -
      0.05 * jitterMs -
      (30 * lossPercent) / (lossPercent + 10),
    lowest: 1,
    highest: 4.5,
  },
  G107_NARROWBAND: g107(
    'G107_NARROWBAND',
    25.1,
    'ITU-T G.107 with the Ie and Bpl of G.711 with loss concealment (G.113). A proxy for any other codec: no ITU value for Opus was found',
  ),
  G107_NARROWBAND_WITHOUT_CONCEALMENT: g107(
    'G107_NARROWBAND_WITHOUT_CONCEALMENT',
    4.3,
    'ITU-T G.107 with the Ie and Bpl of G.711 without loss concealment (G.113): the score of a plain receiver on this path',
  ),
};

/** A model by its name. */
export const mosModel = (name: MosModelName): MosModel => MODELS[name];

/**
 * The mean opinion score of one interval, 1 to 4.5; NaN when an input is unknown, since scores are never guessed. Loss is clamped to 0 to
 * 100: late packets make an interval's loss negative, which is no better than none.
 */
export function mosOf(model: MosModel, { jitterMs, lossPercent, roundTripTimeMs }: MosInputs): number {
  const bounded = { jitterMs, lossPercent: Math.min(100, Math.max(0, lossPercent)), roundTripTimeMs };
  return scoreOf(model, model.rating(bounded));
}

/**
 * The score as the JavaScript SDK's collector computes it for its warning 31004. It accepts negative loss and does not limit the rating
 * from below, so that above about 53 % of loss the cubic rises again and the SDK sees a good score. Only for predicting the SDK's warnings;
 * `mosOf` is the score to show.
 * @returns a score in [1, 4.5]; NaN when an input is unknown
 */
export function collectorMos(inputs: MosInputs): number {
  const { rating, lowest, highest } = MODELS.TELNYX_JAVASCRIPT_COLLECTOR;
  return Math.max(lowest, Math.min(highest, opinion(rating(inputs))));
}

function scoreOf({ lowest, highest }: MosModel, rating: number): number {
  // Below 0 the cubic rises again, but such a rating is as bad as possible.
  if (rating <= 0) return lowest;
  return Math.max(lowest, Math.min(highest, opinion(rating)));
}
