import { z } from 'astro/zod';
import { eventTargetSchema, jsonSchema } from '../json.ts';
import { addedCapabilitySchema } from './added-capability.ts';
import { headersSchema } from './headers.ts';
import { argumentsSchema, bodySchema, isUndefined, payloadSchema } from './payload.ts';
import { address, eventName, label, size, text } from './fields.ts';

/** What the target of `emit_to` may be written as; a text means `AnyLabel`. */
const targetInputSchema = z.union([text, eventTargetSchema]);

export type TargetInput = z.infer<typeof targetInputSchema>;

/** Which object `listen` is called on; it decides the listener's target. */
const listenOnSchema = z.enum(['event', 'window', 'webview', 'webviewWindow']);

export type ListenOn = z.infer<typeof listenOnSchema>;

/** A sealed payload that went through this document before. */
const sealedUseSchema = z
  .strictObject({
    /** Which one; the first is 0. */
    sealed: z.number().int().min(0).max(1_000),
    /** Changes one number of its ciphertext or nonce, or cuts the nonce to three numbers. */
    change: z.enum(['flipPayload', 'flipNonce', 'cutNonce']).exactOptional(),
  })
  .readonly();

export type SealedUse = z.infer<typeof sealedUseSchema>;

/**
 * What a page can do and no run shows. WebKit keeps a document that was left and shows it again as it was (seen in
 * WebKitGTK 2.50.6; wry 0.57.1, `src/webkitgtk/mod.rs`, `set_enable_page_cache`).
 */
function unsimulated(input: unknown): string | undefined {
  const type = typeof input === 'object' && input !== null && 'type' in input ? input.type : undefined;
  return type === 'back' || type === 'forward'
    ? `“${type}” cannot be simulated: an engine may show the document again that was left, as it was; use “navigate” for a new one`
    : undefined;
}

/** What a page asks for by `invoke`. */
const invokeFields = {
  command: text,
  args: argumentsSchema.exactOptional(),
  headers: headersSchema.exactOptional(),
};

export const pageOperationSchema = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('invoke'), ...invokeFields }).readonly(),
    z
      .strictObject({
        type: z.literal('fetch'),
        command: text,
        /** Any text: what is no method the engine refuses. */
        method: z.string().max(40).exactOptional(),
        headers: headersSchema.exactOptional(),
        /**
         * JSON text unless it is a sealed payload, or `{ "$text": text }`, `{ "$bytes": base64 }`, `{ "$arrayBuffer": base64 }`
         * or `{ "$none": true }`. Unless told, a POST has the text `{}`, and any other method no body.
         */
        body: bodySchema.exactOptional(),
        /** Headers that Tauri's scripts send with a POST and this one lacks, by name. */
        without: z.array(text).max(10).readonly().exactOptional(),
        sealed: sealedUseSchema.exactOptional(),
        /**
         * `right`: the true key of this run, which script of the page can read from a request it makes itself;
         * `own`: that key where Tauri’s scripts run, none in other documents.
         */
        key: z.enum(['own', 'right', 'wrong', 'missing']).exactOptional(),
      })
      .readonly(),
    /**
     * Script of the page calls `__TAURI_INTERNALS__.postMessage` itself, with two separate callbacks: past the
     * isolation frame, if there is one.
     */
    z
      .strictObject({
        type: z.literal('postMessage'),
        command: text,
        args: argumentsSchema
          .refine(
            (json) => !isUndefined(json),
            'undefined in place of the arguments cannot be simulated here',
          )
          .exactOptional(),
        /** In place of arguments: a sealed payload. */
        sealed: sealedUseSchema.exactOptional(),
      })
      .readonly(),
    z
      .strictObject({
        type: z.literal('listen'),
        event: text,
        on: listenOnSchema.exactOptional(),
        target: targetInputSchema.exactOptional(),
        once: z.boolean().exactOptional(),
        /** Names it for a later `unlisten`. */
        name: text.exactOptional(),
        /** Its handler throws an `Error` with this message. */
        throws: text.exactOptional(),
      })
      .readonly(),
    z.strictObject({ type: z.literal('unlisten'), name: text }).readonly(),
    /** `getCurrentWebviewWindow().onCloseRequested(handler)`; the handler destroys the window unless it prevents that. */
    z
      .strictObject({
        type: z.literal('onCloseRequested'),
        prevents: z.boolean().exactOptional(),
        /** Before that the handler calls this command, and waits until it has settled; it catches a rejection. */
        invokes: z.strictObject(invokeFields).readonly().exactOptional(),
        /** The handler throws an `Error` with this message, so nothing comes after it. */
        throws: text.exactOptional(),
      })
      .readonly()
      .refine(
        ({ prevents, throws, invokes }) => !invokes || (!prevents && throws === undefined),
        'a handler that prevents the closing, or throws, cannot call a command first here',
      ),
    z
      .strictObject({ type: z.literal('emit'), event: text, payload: payloadSchema.exactOptional() })
      .readonly(),
    z
      .strictObject({
        type: z.literal('emitTo'),
        target: targetInputSchema,
        event: text,
        payload: payloadSchema.exactOptional(),
      })
      .readonly(),
    /**
     * `window.ipc.postMessage(text)`; in a foreign frame, which has no `window.ipc`, `webkit.messageHandlers.ipc` where there
     * is one. The text `KEY` is written for the invoke key of the run, as in a trace.
     */
    z.strictObject({ type: z.literal('postText'), text }).readonly(),
    /** `location.reload()`. */
    z.strictObject({ type: z.literal('reload') }).readonly(),
    /** `location.href = …`. */
    z.strictObject({ type: z.literal('navigate'), to: address }).readonly(),
    /** Sends a message again that the isolation frame has sealed, with its ids: the whole of it, as it was. */
    z.strictObject({ type: z.literal('resend'), sealed: sealedUseSchema.unwrap().shape.sealed }).readonly(),
  ],
  { error: ({ input }) => unsimulated(input) },
);

export type PageOperation = z.infer<typeof pageOperationSchema>;

const coreEmitSchema = z
  .strictObject({ type: z.literal('emit'), event: eventName, payload: jsonSchema.exactOptional() })
  .readonly();

const coreEmitToSchema = z
  .strictObject({
    type: z.literal('emitTo'),
    target: targetInputSchema,
    event: eventName,
    payload: jsonSchema.exactOptional(),
  })
  .readonly();

export const coreListenerSchema = z
  .strictObject({
    /** Names it for a later `unlisten`, and for a knob's path. */
    name: text.exactOptional(),
    event: eventName,
    /** `app.listen` hears App, `listen_any` hears Any, `window.listen` hears Window, and so on. */
    on: z.union([
      z.literal('app'),
      z.literal('any'),
      z.strictObject({ window: label }).readonly(),
      z.strictObject({ webview: label }).readonly(),
      z.strictObject({ webviewWindow: label }).readonly(),
    ]),
    once: z.boolean().exactOptional(),
    /** What it does when it hears the event. */
    then: z.discriminatedUnion('type', [coreEmitSchema, coreEmitToSchema]).exactOptional(),
  })
  .readonly();

export type CoreListener = z.infer<typeof coreListenerSchema>;

export const coreOperationSchema = z.discriminatedUnion('type', [
  coreEmitSchema,
  coreEmitToSchema,
  z
    .strictObject({
      type: z.literal('emitFilter'),
      /** Those for which the filter answers true. */
      targets: z.array(eventTargetSchema).readonly(),
      event: eventName,
      payload: jsonSchema.exactOptional(),
    })
    .readonly(),
  z.strictObject({ type: z.literal('listen'), listener: coreListenerSchema }).readonly(),
  z.strictObject({ type: z.literal('unlisten'), name: text }).readonly(),
  /** Creates a window of the app: one that is not there from the start, or again after it was closed. */
  z.strictObject({ type: z.literal('open'), window: label }).readonly(),
  z.strictObject({ type: z.literal('destroy'), window: label }).readonly(),
  /** `webview.navigate(url)`. */
  z.strictObject({ type: z.literal('navigate'), window: label, to: address }).readonly(),
  /** `app.add_capability(…)`, while the app runs. */
  z.strictObject({ type: z.literal('addCapability'), capability: addedCapabilitySchema }).readonly(),
]);

export type CoreOperation = z.infer<typeof coreOperationSchema>;

/** What the user does with the app's windows. */
export const userOperationSchema = z.discriminatedUnion('type', [
  /** Asks to close it: the button in its title bar. */
  z.strictObject({ type: z.literal('close'), window: label }).readonly(),
  z.strictObject({ type: z.literal('resize'), window: label, width: size, height: size }).readonly(),
  z.strictObject({ type: z.literal('drop'), window: label, path: text }).readonly(),
  /** Answers the dialog that a command shows. */
  z.strictObject({ type: z.literal('answer'), with: z.enum(['ok', 'cancel']) }).readonly(),
]);

export type UserOperation = z.infer<typeof userOperationSchema>;
