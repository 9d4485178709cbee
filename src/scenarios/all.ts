import pageStart from './page-start.ts';
import invokeSuccess from './invoke-success.ts';
import invokeError from './invoke-error.ts';
import unknownCommand from './unknown-command.ts';
import missingArgument from './missing-argument.ts';
import blockedMainThread from './blocked-main-thread.ts';
import invokeDeniedByWindow from './invoke-denied-by-window.ts';
import invokeDeniedByScope from './invoke-denied-by-scope.ts';
import remoteOriginDenied from './remote-origin-denied.ts';
import wrongInvokeKey from './wrong-invoke-key.ts';
import emitToAll from './emit-to-all.ts';
import coreEmit from './core-emit.ts';
import emitToOneWindow from './emit-to-one-window.ts';
import whoHears from './who-hears.ts';
import onceAndUnlisten from './once-and-unlisten.ts';
import isolationSuccess from './isolation-success.ts';
import isolationHook from './isolation-hook.ts';
import isolationTampered from './isolation-tampered.ts';
import compromisedScript from './compromised-script.ts';
import forgedRequest from './forged-request.ts';
import starvedIsolationFrame from './starved-isolation-frame.ts';
import type { Scenario } from '../simulation/scenario.ts';

/** Every scenario at once, for the build, the terminal and the tests; a page never imports this. */
export const scenarios: readonly Scenario[] = [
  pageStart,
  invokeSuccess,
  invokeError,
  unknownCommand,
  missingArgument,
  blockedMainThread,
  invokeDeniedByWindow,
  invokeDeniedByScope,
  remoteOriginDenied,
  wrongInvokeKey,
  emitToAll,
  coreEmit,
  emitToOneWindow,
  whoHears,
  onceAndUnlisten,
  isolationSuccess,
  isolationHook,
  isolationTampered,
  compromisedScript,
  forgedRequest,
  starvedIsolationFrame,
];
