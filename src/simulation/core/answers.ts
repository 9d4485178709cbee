import type { ActorId, Value } from '../../trace/record/trace.ts';
import type { Ids } from '../protocol/ids.ts';
import { fromBase64 } from '../ipc/bytes.ts';
import type { Reply } from '../ipc/gates.ts';
import { commandResponse, optionsResponse, refusalResponse } from '../ipc/responses.ts';
import { callbackScript, consoleScript } from '../ipc/scripts.ts';
import { MAIN_THREAD } from '../protocol/actor-ids.ts';
import type { Note, Outbox, Outgoing } from '../protocol/notes.ts';

/** How the core process answers a request, by the way it came. */
export interface Answers {
  /** A command's answer, from the thread that made it. */
  settle(request: Outgoing, from: ActorId, outcome: 'ok' | 'error', value: Value, out: Outbox): void;
  /** The reply of a gate of the main thread. */
  refuse(request: Outgoing, reply: Reply, out: Outbox): void;
}

/** `pageOf`: the page of the window that a request comes from, where every eval runs. */
export function createAnswers(ids: Ids, pageOf: (request: Outgoing) => ActorId): Answers {
  function send(
    request: Outgoing,
    from: ActorId,
    wire: Outgoing['wire'],
    rule: NonNullable<Note['rule']>,
    out: Outbox,
  ): void {
    out.send({
      actor: from,
      rule,
      message: {
        id: ids.message(),
        from,
        to: wire.form === 'eval' ? pageOf(request) : request.from,
        transport: wire.form === 'eval' ? 'eval' : 'custom-protocol',
        wire,
        answers: request.id,
        ...(request.call !== undefined && { call: request.call }),
      },
    });
  }

  /** Source: tauri 2.12.5, `src/ipc/protocol.rs`, `handle_ipc_message`: raw bytes become a number array. */
  function evaluate(request: Outgoing, from: ActorId, id: number, value: Value, out: Outbox): void {
    const json = 'bytes' in value ? fromBase64(value.bytes) : value.json;
    const wire = {
      form: 'eval',
      purpose: 'callback',
      id,
      value: { json },
      script: callbackScript(id, json),
    } as const;
    send(request, from, wire, 'wire.answerByEval', out);
  }

  const answers: Answers = {
    settle(request, from, outcome, value, out) {
      const { wire } = request;
      if (wire.form === 'post') {
        const id = (outcome === 'ok' ? wire.callback : wire.error) ?? 0;
        evaluate(request, from, id, value, out);
      } else send(request, from, commandResponse(outcome, value), 'wire.answer', out);
    },
    refuse(request, reply, out) {
      if (reply.kind === 'rejection')
        answers.settle(request, MAIN_THREAD, 'error', { json: reply.value }, out);
      else if (reply.kind === 'options') send(request, MAIN_THREAD, optionsResponse(), 'wire.options', out);
      else if (request.wire.form === 'post') {
        const { text } = reply;
        const wire = { form: 'eval', purpose: 'console', text, script: consoleScript(text) } as const;
        send(request, MAIN_THREAD, wire, 'wire.unreadablePost', out);
      } else send(request, MAIN_THREAD, refusalResponse(reply.status, reply.text), 'wire.refusal', out);
    },
  };
  return answers;
}
