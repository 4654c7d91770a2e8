// Shows its one child whole where it fits, else a screenful at a time, turned by two buttons at the foot or at the side.
// No text, icon or control is ever cut: a screenful ends between them. What takes the keyboard's focus comes into sight.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

Item {
    id: scroll

    // One item with an implicitHeight; it anchors itself to fill its parent.
    default property alias body: place.data
    property real unit: Theme.unitOf(Window.width, Window.height)
    // The screenful asked for, from 0; `page` is the one shown.
    property int wanted: 0
    readonly property int page: Math.max(0, Math.min(wanted, starts.length - 1))
    readonly property real needed: place.children.length > 0 ? place.children[0].implicitHeight : 0
    readonly property bool paged: needed > height + 1
    // The buttons stand at the side: for screens that are low and wide.
    property bool low: false
    readonly property bool sideways: low && !Theme.largeText && 2 * probe.height + 12 * unit <= height
    // The side is kept free for them; a narrower body never needs less height, so this comes to rest.
    property bool railed: false
    readonly property real gap: 1.5 * unit
    readonly property real railWidth: 29 * unit
    readonly property real rail: sideways && railed ? railWidth + 2 * gap : 0
    readonly property real room: Math.max(1, paged && !sideways ? height - bar.implicitHeight - gap : height)
    readonly property Item focused: Window.activeFocusItem
    // Where each screenful starts and ends, in pixels of the body.
    property list<real> starts: [0]
    property list<real> ends: [0]
    // How far the focus ring of what stands at its edges may reach beyond each screenful.
    property list<real> above: [0]
    property list<real> below: [0]
    readonly property real ring: unit + 4
    property real slide: 0

    function measure(): void {
        // While a page is being laid out there is hardly any height, and slices of it would be without number.
        if (room < Theme.smallestTarget * unit)
            return;
        // From what is best kept together to what must be: cards, then all that stands alone, then words, then their lines.
        const lists = [0, 1, 2, 3].map(level => paged ? parts(place, [], level) : []);
        const fine = lists[1];
        const all = [].concat(...lists);
        const begins = [0];
        const finishes = [];
        while (needed - begins[begins.length - 1] > room + 1) {
            const begin = begins[begins.length - 1];
            // Rather through the middle of a card than half a screen of nothing.
            const least = [room / 2, room / 4, 1, 1];
            const level = lists.findIndex((list, at) => lastCut(list, begin, begin + room) - begin > least[at]);
            const cut = level < 0 ? begin + room : lastCut(lists[level], begin, begin + room);
            if (!fine.some(part => part[1] > begin + 1 && part[1] <= cut + 1) && level < 2) {
                begins[begins.length - 1] = Math.max(begin + 1, cut);
                continue;
            }
            finishes.push(Math.max(begin + 1, ...all.map(part => part[1]).filter(bottom => bottom <= cut + 1)));
            begins.push(Math.max(begin + 1, firstCut(lists[Math.max(1, level)], cut, cut)));
        }
        finishes.push(needed);
        // The last screenful is a full one.
        const last = begins.length - 1;
        if (last > 0)
            begins[last] = Math.max(begins[last - 1] + 1, Math.min(begins[last], firstCut(fine, needed - room, begins[last])));
        above = begins.map(begin => Math.max(0, Math.min(ring, begin - 2 - Math.max(-ring - 2, ...all.filter(part => part[1] <= begin + 1).map(part => part[1])))));
        below = finishes.map(finish => Math.max(0, Math.min(ring, Math.min(needed + ring + 2, ...all.filter(part => part[0] >= finish - 1).map(part => part[0])) - 2 - finish)));
        starts = begins;
        ends = finishes;
    }

    // Top and bottom of everything that must not be cut, from above. Level 0 also keeps cards whole, 1 all that stands alone,
    // 2 only words and what is touched, 3 only lines of words.
    function parts(item: var, found: var, level: int): var {
        for (const child of item.children) {
            if (!child.visible || child.height <= 0 || child.width <= 0)
                continue;
            const top = child.mapToItem(place, 0, 0).y;
            const leaf = child.children.length === 0;
            const lines = child.lineCount ?? 0;
            const touched = child instanceof T.Control || child.solid === true;
            if (level > 1 && leaf && !touched && lines === 0)
                continue;
            const kept = touched || leaf || child.whole === true && level < 2 && (level < 1 || child.height <= room / 3);
            if (kept && child.height <= room && (level < 3 || touched || lines < 2)) {
                found.push([top, top + child.height]);
            } else if (leaf) {
                // Higher than the screen, or line by line: in slices, so that all of it comes by.
                const slice = lines > 0 ? child.height / lines : room / 2;
                for (let from = 0; from < child.height - 1; from += slice)
                    found.push([top + from, top + Math.min(child.height, from + slice)]);
            } else {
                parts(child, found, level);
            }
        }
        return found.sort((first, second) => first[0] - second[0]);
    }
    function isFree(found: var, at: real): bool {
        return found.every(part => part[1] <= at + 1 || part[0] >= at - 1);
    }
    function lastCut(found: var, from: real, to: real): real {
        const edges = [].concat(...found).filter(at => at > from + 1 && at <= to + 1 && isFree(found, at));
        return edges.length > 0 ? Math.max(...edges) : from;
    }
    function firstCut(found: var, from: real, otherwise: real): real {
        return found.map(part => part[0]).find(top => top >= from - 1 && isFree(found, top)) ?? otherwise;
    }

    function turn(to: int): void {
        measure();
        const before = page;
        wanted = Math.max(0, Math.min(starts.length - 1, to));
        if (page !== before && !Theme.largeText) {
            turning.from = (page > before ? 1 : -1) * Theme.pageSlide * unit;
            turning.restart();
        }
    }

    function reveal(item: Item): void {
        let around = item;
        while (around && around !== place)
            around = around.parent;
        if (!around || !paged)
            return;
        measure();
        const top = item.mapToItem(place, 0, 0).y;
        const bottom = top + item.height;
        if (top >= starts[page] - 1 && bottom <= ends[page] + 1)
            return;
        const fitting = starts.findIndex((start, at) => top >= start - 1 && bottom <= ends[at] + 1);
        turn(fitting >= 0 ? fitting : starts.filter(start => start <= top + 1).length - 1);
    }

    onFocusedChanged: {
        if (focused)
            reveal(focused);
    }
    onPagedChanged: soon.restart()
    onNeededChanged: soon.restart()
    onRoomChanged: soon.restart()
    onWidthChanged: soon.restart()

    // Not Qt.callLater: that would reach into a page that is gone.
    Timer {
        id: soon

        interval: 0
        onTriggered: {
            scroll.railed = scroll.paged;
            scroll.measure();
        }
    }
    Item {
        readonly property real over: scroll.paged ? scroll.above[scroll.page] ?? 0 : scroll.ring
        readonly property real under: scroll.paged ? scroll.below[scroll.page] ?? 0 : scroll.ring

        clip: scroll.paged
        height: over + under + (scroll.paged ? Math.min(scroll.room, scroll.ends[scroll.page] - scroll.starts[scroll.page]) : scroll.room)
        width: scroll.width - scroll.rail + 2 * scroll.ring
        x: -scroll.ring
        y: -over

        Item {
            id: place

            height: Math.max(scroll.needed, scroll.room)
            width: scroll.width - scroll.rail
            x: scroll.ring
            y: parent.over + scroll.slide - (scroll.paged ? scroll.starts[scroll.page] : 0)
        }
    }
    NumberAnimation {
        id: turning

        duration: Theme.page
        easing.type: Easing.OutQuad
        property: "slide"
        target: scroll
        to: 0
    }
    // How high the words of a button at the side are.
    Words {
        id: probe

        size: 4
        text: up.text.length > down.text.length ? up.text : down.text
        unit: scroll.unit
        visible: false
        width: scroll.railWidth - 10.5 * scroll.unit
    }
    GridLayout {
        id: bar

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        columnSpacing: 2 * scroll.unit
        columns: scroll.sideways ? 1 : 3
        height: scroll.sideways ? scroll.height : implicitHeight
        rowSpacing: scroll.unit
        visible: scroll.paged
        width: scroll.sideways ? scroll.railWidth : parent.width

        BigButton {
            id: up

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredHeight: scroll.sideways ? 1 : -1
            Layout.preferredWidth: 1
            enabled: scroll.page > 0
            iconName: "chevron-up"
            kind: BigButton.Quiet
            least: 9.5
            leftPadding: scroll.sideways ? 1.5 * scroll.unit : 3.5 * scroll.unit
            objectName: "scrollUp"
            opacity: scroll.page > 0 ? 1 : 0
            size: 4
            text: qsTr("Kembali ke atas")
            unit: scroll.unit
            onChosen: {
                const held = activeFocus;
                scroll.turn(scroll.page - 1);
                if (held && !enabled)
                    down.forceActiveFocus(focusReason);
            }
        }
        Words {
            Layout.fillWidth: scroll.sideways
            Layout.maximumWidth: scroll.sideways ? scroll.width : 0.2 * scroll.width
            color: Theme.tinta2
            horizontalAlignment: Text.AlignHCenter
            size: 3.75
            //: %1 is the page shown, %2 the number of pages
            text: qsTr("%1 dari %2").arg(scroll.page + 1).arg(scroll.starts.length)
            unit: scroll.unit
        }
        BigButton {
            id: down

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredHeight: scroll.sideways ? 1 : -1
            Layout.preferredWidth: 1
            enabled: scroll.page < scroll.starts.length - 1
            iconName: "chevron-down"
            least: 9.5
            leftPadding: scroll.sideways ? 1.5 * scroll.unit : 3.5 * scroll.unit
            objectName: "scrollDown"
            opacity: scroll.page < scroll.starts.length - 1 ? 1 : 0
            size: 4
            text: qsTr("Lanjut ke bawah")
            unit: scroll.unit
            onChosen: {
                const held = activeFocus;
                scroll.turn(scroll.page + 1);
                if (held && !enabled)
                    up.forceActiveFocus(focusReason);
            }
        }
    }
}
