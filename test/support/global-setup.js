import { stripTypes } from '../../scripts/strip-types.js';
import { buildViewer } from './build-viewer.js';

/** Before all tests, once. @param {Parameters<typeof buildViewer>[0]} config jest's own */
export default function setUp(config) {
  stripTypes();
  buildViewer(config);
}
