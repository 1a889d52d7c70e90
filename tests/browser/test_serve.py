import re
import signal
import socket
import urllib.error
import urllib.request

import pytest

from signaling.app.browser import serve as room
from signaling.core import ScenarioError, SignalingError

pytestmark = pytest.mark.usefixtures("viz")


def test_without_the_extra_the_message_says_what_to_install(monkeypatch):
    monkeypatch.setattr(room, "NEEDED", ("solara", "no_such_package", "no_such_package.part"))
    with pytest.raises(SignalingError) as caught:
        room.serve("ogtt")
    assert str(caught.value) == (
        "the page in the browser needs the extra 'viz'; missing: no_such_package, no_such_package.part. "
        "Install it with: pip install 'insulin-signaling[viz]'"
    )


def test_a_port_that_is_taken_is_named():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(
            SignalingError, match=rf"^port {port} of this computer cannot be used .* Name another, or 0"
        ):
            room.serve("ogtt", port=port)


def test_faults_of_the_scenario_come_before_the_server_starts(tmp_path):
    file = tmp_path / "faulty.yaml"
    file.write_text("cells: {muscle: many}\n")
    with pytest.raises(ScenarioError, match=re.escape("faulty.yaml:1:17")):
        room.serve(str(file))


def test_it_listens_on_this_computer_only_answers_it_only_and_ends_with_ctrl_c(server):
    process, address = server
    with urllib.request.urlopen(address) as page:
        assert page.status == 200
        assert "<title>signaling</title>" in page.read().decode()
    foreign = urllib.request.Request(address, headers={"Host": "evil.example"})
    with pytest.raises(urllib.error.HTTPError, match="403"):
        urllib.request.urlopen(foreign)
    port = int(address.rsplit(":", 1)[1])
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.2", port))  # another address of this computer: only 127.0.0.1 is listened to
    process.send_signal(signal.SIGINT)
    said, complained = process.communicate(timeout=30)
    assert said == "The page is closed.\n"
    assert complained == ""
    assert process.returncode == 0
