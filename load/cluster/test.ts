import { run } from '../scorecard.ts';
import { killed, killedGets } from './rows/kill.ts';
import { rollingRestart } from './rows/rolling-restart.ts';
import { storeFaultsErrors, storeFaultsRecovery, storeFaultsWait } from './rows/store-faults.ts';
import { twoReplicas } from './rows/throughput.ts';

await run('Cluster', [
  rollingRestart,
  killed,
  killedGets,
  storeFaultsErrors,
  storeFaultsWait,
  storeFaultsRecovery,
  twoReplicas,
]);
