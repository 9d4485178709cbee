//! Drags a file onto a window as another program would: over the X server, with the XDND protocol and no pointer.
//! The app cannot tell it from a file manager. <https://freedesktop.org/wiki/Specifications/XDND/>

use std::{
    error::Error,
    thread,
    time::{Duration, Instant},
};

use tauri::WebviewWindow;
use x11rb::{
    CURRENT_TIME, NONE,
    connection::Connection,
    protocol::{
        Event,
        xproto::{
            AtomEnum, ClientMessageEvent, ConnectionExt, CreateWindowAux, EventMask, PropMode,
            SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, SelectionRequestEvent, Window,
            WindowClass,
        },
    },
    rust_connection::RustConnection,
    wrapper::ConnectionExt as _,
};

use raw_window_handle::{HasWindowHandle, RawWindowHandle};

x11rb::atom_manager! {
    Atoms: AtomsCookie {
        XdndSelection,
        XdndEnter,
        XdndPosition,
        XdndStatus,
        XdndDrop,
        XdndFinished,
        XdndActionCopy,
        URI_LIST: b"text/uri-list",
    }
}

const VERSION: u32 = 5;
/// Where in the window it is dropped.
const POSITION: (i16, i16) = (10, 10);
/// How long the window may take to ask for the file and to take it.
const PATIENCE: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(20);

type Failure = Box<dyn Error>;

/// Drops the file and returns when the window has taken it.
pub fn drop_file(on: &WebviewWindow, path: &str) -> Result<(), Failure> {
    let RawWindowHandle::Xlib(handle) = on.window_handle()?.as_raw() else {
        return Err("the window is not one of an X server".into());
    };
    let drag = Drag::begin(u32::try_from(handle.window)?, format!("file://{path}\r\n"))?;
    drag.enter()?;
    // It may be dropped once the window has read what it is and says that it takes it.
    let start = Instant::now();
    while !drag.moves_over()? {
        if start.elapsed() > PATIENCE {
            return Err("the window does not take the file".into());
        }
        thread::sleep(PAUSE);
    }
    drag.release()
}

struct Drag {
    connection: RustConnection,
    atoms: Atoms,
    root: Window,
    source: Window,
    target: Window,
    uris: String,
}

impl Drag {
    fn begin(target: Window, uris: String) -> Result<Self, Failure> {
        let (connection, screen) = x11rb::connect(None)?;
        let root = connection.setup().roots[screen].root;
        let atoms = Atoms::new(&connection)?.reply()?;
        let source = connection.generate_id()?;
        let (depth, class, visual) = (0, WindowClass::INPUT_ONLY, 0);
        let look = CreateWindowAux::new();
        connection
            .create_window(depth, source, root, 0, 0, 1, 1, 0, class, visual, &look)?
            .check()?;
        connection.set_selection_owner(source, atoms.XdndSelection, CURRENT_TIME)?.check()?;
        Ok(Self { connection, atoms, root, source, target, uris })
    }

    fn enter(&self) -> Result<(), Failure> {
        self.tell(self.atoms.XdndEnter, [VERSION << 24, self.atoms.URI_LIST, NONE, NONE])
    }

    /// Moves over the window and returns whether it would take the file.
    fn moves_over(&self) -> Result<bool, Failure> {
        let (x, y) = POSITION;
        let place = self.connection.translate_coordinates(self.target, self.root, x, y)?.reply()?;
        let [x, y] = [place.dst_x, place.dst_y].map(|it| u32::from(it.cast_unsigned()));
        self.tell(
            self.atoms.XdndPosition,
            [0, x << 16 | y, CURRENT_TIME, self.atoms.XdndActionCopy],
        )?;
        let [_, accepts, ..] = self.told(self.atoms.XdndStatus)?;
        Ok(accepts & 1 == 1)
    }

    fn release(&self) -> Result<(), Failure> {
        self.tell(self.atoms.XdndDrop, [0, CURRENT_TIME, 0, 0])?;
        self.told(self.atoms.XdndFinished).map(|_| ())
    }

    fn tell(&self, kind: u32, [a, b, c, d]: [u32; 4]) -> Result<(), Failure> {
        let message = ClientMessageEvent::new(32, self.target, kind, [self.source, a, b, c, d]);
        self.connection.send_event(false, self.target, EventMask::NO_EVENT, message)?;
        Ok(self.connection.flush()?)
    }

    /// Waits for a message from the window; meanwhile the window gets what it asks for.
    fn told(&self, kind: u32) -> Result<[u32; 5], Failure> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            match self.connection.poll_for_event()? {
                Some(Event::ClientMessage(message)) if message.type_ == kind => {
                    return Ok(message.data.as_data32());
                }
                Some(Event::SelectionRequest(request)) => self.give(&request)?,
                Some(_) => {}
                None => thread::sleep(Duration::from_millis(1)),
            }
        }
        Err("the window does not answer the drag".into())
    }

    fn give(&self, request: &SelectionRequestEvent) -> Result<(), Failure> {
        let &SelectionRequestEvent { requestor, selection, target, property, time, .. } = request;
        let is_known = target == self.atoms.URI_LIST;
        if is_known {
            self.connection.change_property8(
                PropMode::REPLACE,
                requestor,
                property,
                self.atoms.URI_LIST,
                self.uris.as_bytes(),
            )?;
        }
        let answer = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time,
            requestor,
            selection,
            target,
            property: if is_known { property } else { AtomEnum::NONE.into() },
        };
        self.connection.send_event(false, requestor, EventMask::NO_EVENT, answer)?;
        Ok(self.connection.flush()?)
    }
}
