package org.onrecord.answers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.log.NoteVerifier;
import org.onrecord.log.Proof;
import org.onrecord.log.TreeHead;
import org.onrecord.receipt.Fault;
import org.onrecord.receipt.Receipt;
import org.onrecord.text.Text;

/// The outcome of checking a receipt, and what could not be checked with the files at hand.
///
/// @param receipt the receipt
/// @param checked what was compared, in words for the user
/// @param unchecked what was not compared, and how to compare it, in words for the user
/// @param faults what is wrong
public record ReceiptCheck(Receipt receipt, List<String> checked, List<String> unchecked, List<Fault> faults) {
    public ReceiptCheck {
        checked = List.copyOf(checked);
        unchecked = List.copyOf(unchecked);
        faults = List.copyOf(faults);
    }

    /// Checks a receipt.
    ///
    /// @param text the text of its story, or null
    /// @param archive the record that it is said to be from, or null
    public static ReceiptCheck of(Receipt receipt, @Nullable Text text, @Nullable Archive archive) {
        return of(
                receipt,
                text,
                archive,
                archive == null ? null : archive.checkpoints().publicKey());
    }

    /// Checks a receipt.
    ///
    /// @param text the text of its story, or null
    /// @param archive the record that it is said to be from, or null
    /// @param key the public key with which the record's keeper signs heads, or null
    public static ReceiptCheck of(
            Receipt receipt, @Nullable Text text, @Nullable Archive archive, @Nullable NoteVerifier key) {
        List<String> checked = new ArrayList<>();
        List<String> unchecked = new ArrayList<>();
        List<Fault> faults = new ArrayList<>(receipt.check(text));
        checked.add("that what it shows follows from the entry, and that the entry stands at " + receipt.position()
                + " in a log of " + receipt.head().size() + " with the root "
                + receipt.head().root());
        if (text == null) {
            unchecked.add("the words against the story: --text STORYFILE does");
        } else {
            checked.add("the words, offsets and surroundings against the story's text");
        }
        if (archive == null) {
            unchecked.add("whether that root is one that the record's keeper published: compare it yourself,"
                    + " or name the record with --record");
        } else {
            String fault = faultOf(receipt.head(), archive);
            if (fault == null) {
                checked.add("that the record's log goes on from that root");
            } else {
                faults.add(new Fault("record.log", fault));
            }
        }
        if (!receipt.isSigned()) {
            unchecked.add("who signed the head: the receipt has no signature");
        } else if (key == null) {
            unchecked.add("the signature of the head: --public-key KEY does");
        } else if (receipt.isSignedBy(key)) {
            checked.add("that the head is signed by " + key);
        } else {
            faults.add(new Fault("record.head.checkpoint", "is not signed by " + key));
        }
        return new ReceiptCheck(receipt, checked, unchecked, faults);
    }

    /// Returns why the archive's log does not extend `before`, or null if it does.
    private static @Nullable String faultOf(TreeHead before, Archive archive) {
        TreeHead now = archive.head();
        while (before.size() <= now.size()) {
            Proof.Consistency proof = archive.consistency(before.size());
            TreeHead after = archive.head();
            if (proof.to() == now.size()) {
                return proof.holds(before, now)
                        ? null
                        : "the first " + before.size() + " entries of the record's log have another root";
            }
            // Another process put something on record in between.
            now = after;
        }
        return "the record's log has " + now.size() + " entries, that of the receipt had " + before.size();
    }

    /// Returns whether nothing is wrong with what was checked.
    public boolean ok() {
        return faults.isEmpty();
    }
}
