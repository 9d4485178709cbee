// The scenario's hook, which the stage puts into this frame before any script of it runs.
window.__TAURI_ISOLATION_HOOK__ = window.__STAGE_HOOK__ ?? null;
